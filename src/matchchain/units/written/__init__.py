"""How figures are written: numbers, units, periods, money, and the words around them."""
