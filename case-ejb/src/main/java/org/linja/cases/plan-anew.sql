-- Whether words are common or rare decides how they are looked for: a plan made for any words at all looks through
-- everything that holds a common one, whoever asks. For this transaction each question has a plan of its own.
select set_config('plan_cache_mode', 'force_custom_plan', true)
