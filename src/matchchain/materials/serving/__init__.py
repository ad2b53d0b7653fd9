"""How what is offered can meet what is needed: by identity, by relation, by use."""
