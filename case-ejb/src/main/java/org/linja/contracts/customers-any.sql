select exists (select from customer where not house)
