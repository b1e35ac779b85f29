select proposed_by from deviation where id = :id
