# الأرقام والأموال والأيام، لكل ما يُكتب. لا يُستخدم `$n` إلا لاختيار صيغة العدد.
percent = { $number }%
less-than = <{ $number }
million = { $n ->
    [zero] { $number } مليون
    [one] { $number } مليون
    [two] { $number } مليون
    [few] { $number } ملايين
    [many] { $number } مليونا
   *[other] { $number } مليون
}
billion = { $n ->
    [zero] { $number } مليار
    [one] { $number } مليار
    [two] { $number } مليار
    [few] { $number } مليارات
    [many] { $number } مليارا
   *[other] { $number } مليار
}
trillion = { $n ->
    [zero] { $number } تريليون
    [one] { $number } تريليون
    [two] { $number } تريليون
    [few] { $number } تريليونات
    [many] { $number } تريليونا
   *[other] { $number } تريليون
}
money = { $amount } { $currency }
days = { $n ->
    [zero] { $number } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يوما
   *[other] { $number } يوم
}
none = –
list-comma = {"، "}
and = {" "}و
from-to = من { $first } إلى { $last }

# كذلك حيث يتبعها المعدود: `3.2 مليون` `يوم-شخص`.
million-of = { $n ->
    [zero] { $number } مليون
    [one] { $number } مليون
    [two] { $number } مليون
    [few] { $number } ملايين
    [many] { $number } مليونا
   *[other] { $number } مليون
}
billion-of = { $n ->
    [zero] { $number } مليار
    [one] { $number } مليار
    [two] { $number } مليار
    [few] { $number } مليارات
    [many] { $number } مليارا
   *[other] { $number } مليار
}
trillion-of = { $n ->
    [zero] { $number } تريليون
    [one] { $number } تريليون
    [two] { $number } تريليون
    [few] { $number } تريليونات
    [many] { $number } تريليونا
   *[other] { $number } تريليون
}
list-semicolon = {"؛ "}
