"""The questionnaire of a firm: its own lines prefilled, the questions worth most in front."""
