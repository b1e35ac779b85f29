update contact_mail set refused_at = null where word = :word and refused_at is not null
