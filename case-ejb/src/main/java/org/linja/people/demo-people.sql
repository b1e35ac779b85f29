select count(*) from person where demo
