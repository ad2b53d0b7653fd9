"""How requests, challenges, shared services, projects, policies, elements and visits stand on a day."""
