-- What stands in a circle is listed for its circle only: {1} is the customer's id of a row, {2} its case's.
  and ({1} <> all (array(select k.customer_id from closed_firm k)) -- only with guarded
       and {2} <> all (array(select k.case_id from closed_case k)) or is_open_to_reader({2})) -- only with guarded
