select id, code, name, zone, language, enabled, version, null::text as account_owner
from customer where house
