update thing set done = true where not done returning thing
