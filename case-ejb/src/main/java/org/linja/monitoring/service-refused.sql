update managed_service set refused = :refused, refused_at = :now, refused_name = :name, refused_why = :why where id = :id
