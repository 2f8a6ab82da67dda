# Figures, money and days, for every room that writes. `$n` only chooses a plural form.
percent = { $number }%
less-than = <{ $number }
million = { $number } million
billion = { $number } billion
trillion = { $number } trillion
money = { $amount } { $currency }
days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
none = –
list-comma = {", "}
and = {" "}and{" "}
from-to = { $first } to { $last }

# The same where what is counted follows: `3.2 million` `person-days`.
million-of = { $number } million
billion-of = { $number } billion
trillion-of = { $number } trillion
list-semicolon = {"; "}
