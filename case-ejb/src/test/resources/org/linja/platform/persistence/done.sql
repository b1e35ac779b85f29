update thing set done = true
