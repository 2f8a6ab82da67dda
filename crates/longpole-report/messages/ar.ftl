# التقرير بالعربية. جمل كاملة: ترتبها كل لغة كما تشاء. لا يُستخدم `$n` إلا لاختيار صيغة العدد.

# الأرقام
tonnes = { $number } طن
from = +{ $number }%
more = +{ $number }

# الصفحة الأولى
kind = خطة استجابة
page = صفحة
footer = { $title } · أُعدّ باستخدام Longpole { $version }
scenario = السيناريو: { $scenario }
base = كما هي الحال
span = من { $first } إلى { $last }، المدة: { $days }
needed = الاحتياجات المشمولة: { $needs }
people-label = الأشخاص المحتاجون
people-steady = { $n ->
    [zero] طوال مدة الخطة
    [one] باحتياج واحد، طوال مدة الخطة
    [two] باحتياجين، طوال مدة الخطة
    [few] ولهم { $n } احتياجات، طوال مدة الخطة
    [many] ولهم { $n } احتياجا، طوال مدة الخطة
   *[other] ولهم { $n } احتياج، طوال مدة الخطة
}
people-end = في اليوم الأول؛ و{ $people } في الفترة الأخيرة
survival-label = دون مستوى البقاء، مع الخطة
standard-label = دون المعيار، مع الخطة
as-if = { $n ->
    [zero] كأن { $people } شخص
    [one] كأن شخصا واحدا
    [two] كأن شخصين
    [few] كأن { $people } أشخاص
    [many] كأن { $people } شخصا
   *[other] كأن { $people } شخص
}
short-note = لم يحصلوا على شيء من احتياج ما في أي يوم: { $sum } يوم-شخص
nobody = لا أحد
all-met = كل احتياج ملبّى في كل يوم.
worst-label = الأقل نصيبا
worst-note = تحصل على { $share } مما هو مستحق لها من جميع الاحتياجات معا؛ ويحصل الجميع معا على { $all }
cost-label = التكلفة
cost-note = { $purchases } للشراء، و{ $transport } للنقل.
cost-works = { $works } للأشغال.
cost-forces = { $forces } للقوات في الميدان.
cost-unspent = يبقى { $unspent } من الأموال المتاحة في النهاية.
pole-kind = العائق الأكبر: القيد الواحد الذي يحرم أكبر عدد من الناس
pole-gone = لولا { $limit } لنقص العجز { $aim } بمقدار { $gain } يوم-شخص: أي { $part } من مجموعه.
pole-gone-other = لولا { $limit } لكسبت الخطة { $gain } { $aim }: أي { $part } من كل ما يمكن كسبه.
pole-first = في { $limit }: من شأن { $unit } أن يوفر { $gain } يوم-شخص { $aim }.
pole-first-other = في { $limit }: من شأن { $unit } أن يُكسب { $gain } { $aim }.
pole-people = { $n ->
    [zero] لا يزيد بذلك عدد من لديهم ما يكفي في أي يوم خلال { $days }.
    [one] وهذا كأن شخصا واحدا آخر لديه ما يكفي في كل يوم خلال { $days }.
    [two] وهذا كأن شخصين آخرين لديهما ما يكفي في كل يوم خلال { $days }.
    [few] وهذا كأن { $people } أشخاص آخرين لديهم ما يكفي في كل يوم خلال { $days }.
    [many] وهذا كأن { $people } شخصا آخر لديهم ما يكفي في كل يوم خلال { $days }.
   *[other] وهذا كأن { $people } شخص آخر لديهم ما يكفي في كل يوم خلال { $days }.
}
pole-enough = ولا يلزم أن يزول القيد: يكفي لذلك كله، إلا جزءا من ألف، { $units }.
pole-next = وبعده يكون أكبر عائق أمام الناس { $limit }.
pole-confirmed = تم التأكد من ذلك بإعادة الحساب.
pole-none = لا يعيق أي قيد أحدا: كل احتياج ملبّى في كل يوم.
pole-no-limit = لا يعيق الناس أي قيد من القيود المجرّبة.
pole-out-of-reach = لا يفيد تخفيف أي قيد في هذه الخطة: فما ينقص غير معروض، أو غير مموّل، أو ممنوع حتى تاريخ معين.
limits-title = ما يعيق الناس
options-heading = الخيارات جنبا إلى جنب، وما ينبغي البت فيه ومتى
option-title = الخيار
option-short = في عجز، كأن هذا العدد من الأشخاص
option-change = مقارنة بالأول
option-worst = الأقل نصيبا، وما تحصل عليه
option-cost = التكلفة، بملايين { $currency }
option-by = البت قبل
options-note = في عجز: أشخاص لا يحصلون على شيء من احتياج ما في أي يوم، عند أول مستوى لا يبلغه أحد ما. البت قبل: آخر يوم يمكن أن يبدأ فيه الخيار ويحتفظ بنصف أثره.
options-more = { $n ->
    [zero] لا توجد خيارات أخرى في المقارنة.
    [one] وفي المقارنة خيار آخر واحد.
    [two] وفي المقارنة خياران آخران.
    [few] وفي المقارنة { $number } خيارات أخرى.
    [many] وفي المقارنة { $number } خيارا آخر.
   *[other] وفي المقارنة { $number } خيار آخر.
}
option-no-plan = لا خطة
place-share = { $place }، { $share }
by-gain = { $day }
by-loss = يخسر الناس به
by-nothing = لا يغير شيئا للناس
by-fixed = بلا تاريخ

# الصور
map-title = من يحصل على كم، وعبر أي طرق
map-alt = خريطة: مناطق مظللة بحسب الجزء الملبّى من جميع الاحتياجات، وطرق كخطوط أعرض حيث يُنقل أكثر.
map-note = الدوائر: مناطق، أكبر حيث يعيش عدد أكبر. الخطوط: طرق، أعرض حيث يُنقل أكثر؛ والمنقطة غير مستخدمة.
map-note-edge = الدوائر: مناطق، أكبر حيث يعيش عدد أكبر. الخطوط: طرق، أعرض حيث يُنقل أكثر؛ والمنقطة غير مستخدمة. المربعات على الحافة: أماكن أبعد، في اتجاهها.
chart-title = الجزء الملبّى من كل احتياج
chart-alt = رسم بياني: الجزء الملبّى من كل احتياج في كل فترة، والأقل تلبية أولا.
chart-note = خانة لكل فترة من الخطة؛ أغمق حيث تقل التلبية. وفي آخر كل سطر: على مدى الخطة كلها. وللخريطة التدرج نفسه.
chart-all = الكل
legend = الجزء الملبّى

# المرفقات
annexes = المرفقات
areas-title = من يحصل على ماذا
areas-note = يوم-شخص: شخص واحد دون احتياج واحد يوما واحدا، وتُجمع على مدى الخطة. الأشخاص: متوسط أيام الخطة.
area = المنطقة
people = الأشخاص
need = الاحتياج
met = الملبّى
below-survival = يوم-شخص دون مستوى البقاء
below-standard = يوم-شخص دون المعيار
supplies-title = ما يُشترى
item = الصنف
handed-over = مكان التسليم
offer = العرض
tonnes-title = طن
cost-title = التكلفة، { $currency }
links-title = ما يُنقل
from-place = من
to-place = إلى
days-on-way = أيام الطريق
trucks-title = شاحنات
money-title = الأموال بحسب الصندوق
money-note = الأموال المعلنة والموعودة تُعرض ولا تُحسب. المبالغ كما نُشرت؛ والمستلم هو ما تعتمد عليه الخطة.
money-unlimited = الأموال غير محدودة في هذه الخطة.
fund = الصندوق
status = الحالة
tied-to = مخصص لـ
not-tied = غير مخصص
amount-title = المبلغ، { $currency }
received = المستلم
paid = المدفوع
left = الباقي في النهاية
fund-announced = معلن
fund-pledged = موعود
fund-committed = ملتزم به
fund-paid = مدفوع
orders-title = ما أُمر به
orders-note = تُختبر كل فترة على حدة، وكل منطقة على حدة حيث يتعلق الأمر باحتياجات الناس. الشرطة: لا يوجد. وما لم يُختبر يقع خارج الخطة.
order = الأمر
order-bound = المطلوب
order-tested = يُختبر من
order-met = مستوفى
order-periods = الفترات المستوفاة
order-met-from = مستوفى حتى النهاية من
order-worst = أسوأ قيمة
order-of = { $met } من { $tested }
order-worst-at = { $value } في { $place }، { $day }
order-worst-on = { $value }، { $day }
works-title = الأشغال
works-note = المنجز: الجزء المنجز عند نهاية الخطة. التكلفة: بلا المواد. الشرطة: لا يبدأ في هذه الخطة.
work = العمل
work-begins = البدء
work-ends = آخر يوم
work-done = المنجز
forces-title = القوات في الميدان
force = القوة
available = أكبر عدد متاح
posted = أكبر عدد منتشر
due = الأجور المستحقة، { $currency }
force-paid = المدفوع، { $currency }
unpaid = أكبر عدد بلا أجر
tried-title = جميع القيود المجرّبة
poles-note = جُرّب كل قيد بإعادة الحساب من دونه. المكسب: أيام-أشخاص لم تعد ناقصة. الشرطة: لا يمكن تصوّر زواله، أو لم يوجد شيء.
rank = الرقم
limit = القيد
gone = المكسب بزواله
part = من المجموع
people-title = كعدد أشخاص
enough = يكفي
together = معا يُكسب زوال { $limits } ما مقداره { $gain }؛ وكل على حدة { $apart }.
sources-title = الافتراضات والمصادر
sources-note = لكل رقم مصدره. وتبيّن النسبة كيف يعرف المصدر ما يقوله: قاسه ناشره أو عدّه، أو قاله شخص أو جهة بالاسم، أو مسؤول، أو مسؤولون لم يُسمّوا، أو قُدّر بطريقة، أو افترضه معدّ الملف.
source-id = المصدر
source-title = العنوان والناشر
title-publisher = { $title }. { $publisher }
attribution = النسبة
published = تاريخ النشر
rivals-title = أرقام متباينة
fact = الحقيقة
used = المستخدم
others = غير المستخدم
reason = السبب المذكور
figure-source = { $value } ({ $source })
audit-title = التدقيق
audit-holds = قورنت الخطة بالملف ببرنامج لا يعرف كيف وُضعت: عدد القواعد { $rules }، وعدد الفحوص { $checks }، دون أي مخالفة.
audit-fails = الخطة لا تصح: عدد المخالفات { $breaches }، وعدد الفحوص { $checks }، وعدد القواعد { $rules }.
again-title = كيف يعاد إعداده
again = شغّل { $command } باستخدام Longpole { $version } والحلّال { $solver } على مجلد يحتوي الملفات أدناه. المجلد نفسه والإصدار نفسه يعطيان البايتات نفسها. وتبيّن بصمات BLAKE3 ما إذا كانت الملفات هي نفسها.
digest-what = الجزء
digest-input = المجلد
digest-plan = الخطة
file = الملف
digest = بصمة BLAKE3
