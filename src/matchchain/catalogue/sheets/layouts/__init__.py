"""Lists of any layout: tables, label-value forms and questionnaires an office or a consultant made for itself."""
