"""Official papers an office already holds, read: waste ledgers, hazardous-waste plans, licences, assessments."""
