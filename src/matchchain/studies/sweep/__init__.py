"""Scenarios and Monte Carlo: the plan many times over, each time with other prices, amounts, tariffs or firms."""
