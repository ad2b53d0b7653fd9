"""A tenth set of sheets written blind: papers of firms, park offices and chains, all in Chinese."""
