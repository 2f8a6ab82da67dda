# Chiffres, argent et jours, pour tout ce qui s’écrit. `$n` ne choisit que le pluriel.
percent = { $number } %
less-than = < { $number }
million = { $n ->
    [one] { $number } million
   *[other] { $number } millions
}
billion = { $n ->
    [one] { $number } milliard
   *[other] { $number } milliards
}
trillion = { $n ->
    [one] { $number } billion
   *[other] { $number } billions
}
money = { $amount } { $currency }
days = { $n ->
    [one] { $number } jour
   *[other] { $number } jours
}
none = –
list-comma = {", "}
and = {" "}et{" "}
from-to = du { $first } au { $last }

# De même lorsque ce qui est compté suit : `3,2 millions de` `jours-personnes`.
million-of = { $n ->
    [one] { $number } million de
   *[other] { $number } millions de
}
billion-of = { $n ->
    [one] { $number } milliard de
   *[other] { $number } milliards de
}
trillion-of = { $n ->
    [one] { $number } billion de
   *[other] { $number } billions de
}
list-semicolon = {" ; "}
