update contact_mail set refused_at = :now where word = :word and refused_at is null
