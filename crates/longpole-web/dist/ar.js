const n=`# الصفحة بالعربية. جمل كاملة: ترتبها كل لغة كما تشاء. لا يُستخدم \`$n\` إلا لاختيار صيغة العدد.

# الأرقام
percent = { $number }%
less-than = <{ $number }
from = +{ $number }%
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
tonnes = { $number } طن
days = { $n ->
    [zero] { $number } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يوما
   *[other] { $number } يوم
}
none = –
litres = لتر

# حول الصفحة
skip = إلى المحتوى
parts = أقسام الصفحة
tab-plan = الخطة
tab-poles = ما يعيق الناس
tab-options = الخيارات
tab-flows = التدفقات
tab-data = البيانات
language = اللغة
scenario = السيناريو
base = كما هي الحال
opening = جارٍ الفتح…
close = إغلاق
footer = Longpole { $version }، حُسب بواسطة { $solver }، على هذا الحاسوب. ما يُعرض هو ما يمكن فعله بما في الملف من إمكان وصول وإمدادات وأموال؛ ولا يقول ما وصل إلى الناس.
folder-errors = { $n ->
    [zero] ليس في الملف أي خطأ.
    [one] في الملف خطأ واحد، ولا يمكن التخطيط قبل إصلاحه.
    [two] في الملف خطآن، ولا يمكن التخطيط قبل إصلاحهما.
    [few] في الملف { $number } أخطاء، ولا يمكن التخطيط قبل إصلاحها.
    [many] في الملف { $number } خطأ، ولا يمكن التخطيط قبل إصلاحها.
   *[other] في الملف { $number } خطأ، ولا يمكن التخطيط قبل إصلاحها.
}
trace-of = من أين يأتي هذا: { $what }

# العمل الجاري
plan-again = إعادة التخطيط
plan-stale = تغيّر الملف منذ وضع هذه الخطة.
cancel = إلغاء
work-plan = جارٍ التخطيط.
work-poles = جارٍ تجريب ما يعيق الناس، بإعادة الحساب من دون كل قيد.
work-comparison = جارٍ تخطيط الخيارات لوضعها جنبا إلى جنب.
work-report = جارٍ كتابة التقرير.
work-aim-survival = أقل ما يمكن دون مستوى البقاء:
work-aim-standard = أقل ما يمكن دون المعيار:
work-aim-worst-off = أكثر ما يمكن للأقل نصيبا:
work-aim-cost = بأقل تكلفة ممكنة:
work-steps = { $n ->
    [zero] لا خطوات بعد،
    [one] خطوة واحدة،
    [two] خطوتان،
    [few] { $number } خطوات،
    [many] { $number } خطوة،
   *[other] { $number } خطوة،
}
work-seconds = { $n ->
    [zero] أقل من ثانية.
    [one] ثانية واحدة.
    [two] ثانيتان.
    [few] { $number } ثوان.
    [many] { $number } ثانية.
   *[other] { $number } ثانية.
}
report = كتابة التقرير
report-files = التقرير:
file-pdf = PDF
file-html = صفحة
file-xlsx = مصنف
first-plan = توضع الآن أول خطة لهذا الملف. تظهر هنا حين تكتمل.

# ما لم يتم
problem = تعذّر ذلك.
problem-interrupted = أُلغي. وما كان موجودا من قبل باق.
problem-unreachable = لا يجيب Longpole. إن كانت نافذته قد أُغلقت فشغّله من جديد ثم افتح هذه الصفحة مرة أخرى.
problem-changed = تغيّر الملف على القرص منذ فتحه هنا. افتح الجدول من جديد وأعد التعديلات.
problem-exists = يوجد سيناريو بهذا الاسم. اختر اسما آخر.
problem-no-plan = لم توضع خطة لهذا السيناريو بعد.
problem-token = لم يعد بإمكان هذه الصفحة مخاطبة Longpole. افتح العنوان الذي يظهر في نافذته.

# العرض الأول
who-kind = من في عجز، وفي ماذا
short-survival = { $need }: { $n ->
    [zero] كأن { $people } شخص لم يحصلوا
    [one] كأن شخصا واحدا لم يحصل
    [two] كأن شخصين لم يحصلا
    [few] كأن { $people } أشخاص لم يحصلوا
    [many] كأن { $people } شخصا لم يحصلوا
   *[other] كأن { $people } شخص لم يحصلوا
} على شيء
short-standard = { $need }: { $n ->
    [zero] كأن { $people } شخص لم يحصلوا
    [one] كأن شخصا واحدا لم يحصل
    [two] كأن شخصين لم يحصلا
    [few] كأن { $people } أشخاص لم يحصلوا
    [many] كأن { $people } شخصا لم يحصلوا
   *[other] كأن { $people } شخص لم يحصلوا
} على شيء
short-sum-survival = { $sum } يوم-شخص دون مستوى البقاء خلال مدة الخطة: { $days }.
short-sum-standard = { $sum } يوم-شخص دون المعيار خلال مدة الخطة: { $days }. ولا أحد دون مستوى البقاء.
short-worst = والأقل نصيبا في هذا { $place }: تحصل على { $share } مما هو مستحق لها.
all-met = كل احتياج ملبّى في كل يوم.
span = من { $first } إلى { $last }
span-short = من { $first } إلى { $last }
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
    [zero] يوم-شخص: كأن { $people } شخص لم يحصلوا على شيء من احتياج ما في أي يوم
    [one] يوم-شخص: كأن شخصا واحدا لم يحصل على شيء من احتياج ما في أي يوم
    [two] يوم-شخص: كأن شخصين لم يحصلا على شيء من احتياج ما في أي يوم
    [few] يوم-شخص: كأن { $people } أشخاص لم يحصلوا على شيء من احتياج ما في أي يوم
    [many] يوم-شخص: كأن { $people } شخصا لم يحصلوا على شيء من احتياج ما في أي يوم
   *[other] يوم-شخص: كأن { $people } شخص لم يحصلوا على شيء من احتياج ما في أي يوم
}
nobody = لا أحد
worst-label = الأقل نصيبا
worst-note = تحصل على { $share } مما هو مستحق لها من جميع الاحتياجات معا؛ ويحصل الجميع معا على { $all }
cost-label = التكلفة
cost-note = { $purchases } للشراء، و{ $transport } للنقل.
cost-works = { $works } للأشغال.
cost-forces = { $forces } للقوات في الميدان.
cost-unspent = يبقى { $unspent } من الأموال المتاحة في النهاية.
audit-holds = قورنت الخطة بالملف ببرنامج لا يعرف كيف وُضعت: عدد القواعد { $rules }، وعدد الفحوص { $checks }، دون أي مخالفة.
old-plan = هذه خطة سابقة، من { $time }.
old-back = العودة إلى خطة اليوم

# العائق الأكبر
pole-kind = العائق الأكبر: القيد الواحد الذي يحرم أكبر عدد من الناس
pole-gone = لولاه لنقص العجز { $aim } بمقدار { $gain } يوم-شخص: أي { $part } من مجموعه.
pole-gone-other = لولاه لكسبت الخطة { $gain } { $aim }: أي { $part } من كل ما يمكن كسبه.
pole-first = هنا من شأن { $unit } أن يوفر { $gain } يوم-شخص { $aim }.
pole-first-other = هنا من شأن { $unit } أن يُكسب { $gain } { $aim }.
pole-people = { $n ->
    [zero] لا يزيد بذلك عدد من لديهم ما يكفي في أي يوم خلال { $days }.
    [one] وهذا كأن شخصا واحدا آخر لديه ما يكفي في كل يوم خلال { $days }.
    [two] وهذا كأن شخصين آخرين لديهما ما يكفي في كل يوم خلال { $days }.
    [few] وهذا كأن { $people } أشخاص آخرين لديهم ما يكفي في كل يوم خلال { $days }.
    [many] وهذا كأن { $people } شخصا آخر لديهم ما يكفي في كل يوم خلال { $days }.
   *[other] وهذا كأن { $people } شخص آخر لديهم ما يكفي في كل يوم خلال { $days }.
}
pole-enough = ولا يلزم أن يزول: يكفي لذلك كله، إلا جزءا من ألف، { $units }.
pole-next = وبعده يكون أكبر عائق أمام الناس { $limit }.
pole-confirmed = تم التأكد من ذلك بإعادة الحساب.
pole-none = لا يعيق أي قيد أحدا
pole-out-of-reach = لا يفيد تخفيف أي قيد في هذه الخطة: فما ينقص غير معروض، أو غير مموّل، أو ممنوع حتى تاريخ معين
pole-waiting = يُجرّب الآن كل قيد مهم بإعادة الحساب من دونه. ويظهر هنا القيد الذي يحرم أكبر عدد من الناس.
pole-untried = لم يُجرّب بعد ما يعيق الناس.
pole-find = تجريبه
pole-try = حرّكه وانظر
pole-old = لم يُحفظ ما كان يعيق الناس حينها. أعد التخطيط لإيجاده.

# صور العرض الأول
map-title = من يحصل على كم، وعبر أي طرق
map-alt = خريطة: مناطق مظللة بحسب ما تحصل عليه مما هو مستحق لها، وطرق كخطوط أعرض حيث يُنقل أكثر. وفي جدول المناطق الأرقام نفسها.
map-schematic = لا يذكر الملف مواقع الأماكن: فهي مرتبة بحسب مسار البضائع.
link-carries = من { $from } إلى { $to }: { $tonnes }
place-share = { $place }: { $share }
way = من { $from } إلى { $to }
need = الاحتياج
group = الفئة
everybody = الجميع
all-needs = جميع الاحتياجات معا
layer-flows = ما يُنقل
layer-works = الأشغال
layer-posts = الوجود
work-told = { $work }: بدؤها { $begins }، وتمامها { $done }
works-done = تم { $done } من { $count }
post-told = { $force }، { $site }: { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $number } أشخاص
    [many] { $number } شخصا
   *[other] { $number } شخص
}
when = متى
whole-plan = الخطة كلها
play = تشغيل
pause = إيقاف
legend = الجزء الملبّى
sign-area = منطقة، أكبر حيث يعيش عدد أكبر
sign-crossing = معبر
sign-hub = ميناء أو مركز أو منشأ؛ والأبعد: على الحافة، في اتجاهه
sign-idle = غير مستخدم
sign-air = جوا أو بحرا
sign-work = أشغال، تُملأ حين تتم
sign-post = أشخاص من قوة موجودون
chart-title = الجزء الملبّى من كل احتياج
chart-note = خانة لكل فترة؛ أغمق حيث تقل التلبية. اختر احتياجا لتراه على الخريطة.
areas-title = المناطق: { $what }
areas-note = يوم-شخص: شخص واحد دون احتياج واحد يوما واحدا.
trace-hint = اختر احتياجا واحدا وفئة واحدة وفترة واحدة لتتبّع رقم إلى مصادره.
area = المنطقة
people = الأشخاص
met = الملبّى
below-survival = يوم-شخص دون مستوى البقاء
below-standard = يوم-شخص دون المعيار
orders-title = ما هو مأمور به
order = الأمر
order-state = الوفاء به
order-short = النقص، في أسوأ حال
order-met = مستوفى
order-not-met = غير مستوفى
order-untested = لم يُفحص

# القيود
limit-truck-a-day = حد الشاحنات في اليوم ({ $site })
limit-t-a-day = حد الأطنان في اليوم ({ $site })
limit-m3-a-day = حد الأمتار المكعبة في اليوم ({ $site })
limit-capacity = الطاقة { $id } ({ $site })
limit-service = الخدمة { $id } ({ $place })
limit-supply = العرض { $id } ({ $place })
limit-storage = المخزن { $id } ({ $place })
limit-stock = مخزون { $item } في { $place }
limit-pipeline = الشحنة { $id } ({ $place })
limit-fund = الصندوق { $id }
limit-fund-of = الصندوق { $id } ({ $donor })
limit-link = مدة الطريق ({ $site })
limit-ration = قاعدة حصة { $id }
limit-force = قوام { $force }
limit-gate = تاريخ «{ $title }»
limit-other = القيد { $id }
aim-survival = دون مستوى البقاء
aim-standard = دون المعيار
aim-worst-off = للأقل نصيبا
aim-cost = في التكلفة
unit-trucks-day = { $n ->
    [zero] { $amount } شاحنة إضافية يوميا
    [one] شاحنة إضافية واحدة يوميا
    [two] شاحنتان إضافيتان يوميا
    [few] { $amount } شاحنات إضافية يوميا
    [many] { $amount } شاحنة إضافية يوميا
   *[other] { $amount } شاحنة إضافية يوميا
}
unit-t-day = { $amount } طن إضافي يوميا
unit-m3-day = { $amount } متر مكعب إضافي يوميا
unit-t-period = { $amount } طن إضافي في كل فترة
unit-t = { $amount } طن إضافي
unit-room = مكان لـ { $amount } طن إضافي
unit-money-sooner = { $n ->
    [zero] أمواله أبكر بـ { $amount } يوم
    [one] أمواله أبكر بيوم واحد
    [two] أمواله أبكر بيومين
    [few] أمواله أبكر بـ { $amount } أيام
    [many] أمواله أبكر بـ { $amount } يوما
   *[other] أمواله أبكر بـ { $amount } يوم
}
unit-way = { $n ->
    [zero] { $amount } يوم أقل على الطريق
    [one] يوم واحد أقل على الطريق
    [two] يومان أقل على الطريق
    [few] { $amount } أيام أقل على الطريق
    [many] { $amount } يوما أقل على الطريق
   *[other] { $amount } يوم أقل على الطريق
}
unit-order = { $n ->
    [zero] { $amount } يوم أقل بين الطلب والتسليم
    [one] يوم واحد أقل بين الطلب والتسليم
    [two] يومان أقل بين الطلب والتسليم
    [few] { $amount } أيام أقل بين الطلب والتسليم
    [many] { $amount } يوما أقل بين الطلب والتسليم
   *[other] { $amount } يوم أقل بين الطلب والتسليم
}
unit-gram-more = السماح بـ { $amount } غرام إضافي للشخص يوميا
unit-gram-less = طلب { $amount } غرام أقل للشخص يوميا
unit-share-more = السماح بـ { $amount } من مئة إضافية من الحصة
unit-share-less = طلب { $amount } من مئة أقل من الحصة
unit-strength = { $n ->
    [zero] { $amount } شخص إضافي في قوامها
    [one] شخص إضافي واحد في قوامها
    [two] شخصان إضافيان في قوامها
    [few] { $amount } أشخاص إضافيين في قوامها
    [many] { $amount } شخصا إضافيا في قوامها
   *[other] { $amount } شخص إضافي في قوامها
}
unit-sooner = { $n ->
    [zero] فتح أبكر بـ { $amount } يوم
    [one] فتح أبكر بيوم واحد
    [two] فتح أبكر بيومين
    [few] فتح أبكر بـ { $amount } أيام
    [many] فتح أبكر بـ { $amount } يوما
   *[other] فتح أبكر بـ { $amount } يوم
}
unit-at-start = فتح منذ البداية
unit-fund = { $amount } { $currency } إضافية، تُدفع كما يدفع هذا الصندوق
unit-earmark = { $amount } { $currency } محررة من تخصيصها
unit-need-day = { $amount } { $unit } إضافي يوميا
unit-other = { $amount } × «{ $unit }»

# ما يعيق الناس
poles-title = ما يعيق الناس
poles-note = جُرّب كل قيد بإعادة الحساب من دونه. حرّك قيدا أو أكثر: يعاد حساب الخطة أمام عينيك.
poles-untried = { $n ->
    [zero] لم يبق قيد لم يُجرّب.
    [one] وهناك قيد آخر واحد سعره أصغر ولم يُجرّب.
    [two] وهناك قيدان آخران سعراهما أصغر ولم يُجرّبا.
    [few] وهناك { $number } قيود أخرى أسعارها أصغر ولم تُجرّب.
    [many] وهناك { $number } قيدا آخر أسعارها أصغر ولم تُجرّب.
   *[other] وهناك { $number } قيد آخر أسعارها أصغر ولم تُجرّب.
}
pole-as-people = { $n ->
    [zero] لا يُحرم أحد ({ $part } من العجز)
    [one] يُحرم شخص واحد ({ $part } من العجز)
    [two] يُحرم شخصان ({ $part } من العجز)
    [few] يُحرم { $people } أشخاص ({ $part } من العجز)
    [many] يُحرم { $people } شخصا ({ $part } من العجز)
   *[other] يُحرم { $people } شخص ({ $part } من العجز)
}
pole-unit-people = { $n ->
    [zero] لا أحد آخر لديه ما يكفي، مقابل { $unit }
    [one] شخص آخر واحد لديه ما يكفي، مقابل { $unit }
    [two] شخصان آخران لديهما ما يكفي، مقابل { $unit }
    [few] { $people } أشخاص آخرين لديهم ما يكفي، مقابل { $unit }
    [many] { $people } شخصا آخر لديهم ما يكفي، مقابل { $unit }
   *[other] { $people } شخص آخر لديهم ما يكفي، مقابل { $unit }
}
pole-gains = المكسب { $gain } ({ $part } من المجموع)
pole-move = تحريك { $limit }
pole-was = الآن { $figure }
pole-fixed = ليس لهذا القيد رقم يمكن تحريكه هنا.
pole-then = ومن دونه يكون أكبر عائق أمام الناس { $limit }.
tick-now = الآن
tick-enough = يكفي
together = معا يُكسب زوال { $limits } ما مقداره { $gain }؛ وكل على حدة { $apart }.
figure-truck-day = { $n ->
    [zero] لا شاحنات
    [one] شاحنة واحدة في اليوم
    [two] شاحنتان في اليوم
    [few] { $number } شاحنات في اليوم
    [many] { $number } شاحنة في اليوم
   *[other] { $number } شاحنة في اليوم
}
figure-t-day = { $number } طن في اليوم
figure-m3-day = { $number } متر مكعب في اليوم
figure-litre-day = { $n ->
    [zero] لا لترات
    [one] لتر واحد في اليوم
    [two] لتران في اليوم
    [few] { $number } لترات في اليوم
    [many] { $number } لترا في اليوم
   *[other] { $number } لتر في اليوم
}
figure-t = { $number } طن
figure-day = { $n ->
    [zero] { $number } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يوما
   *[other] { $number } يوم
}
figure-g = { $number } غرام
figure-percent = { $number }%
figure-person = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $number } أشخاص
    [many] { $number } شخصا
   *[other] { $number } شخص
}
figure-litre = { $n ->
    [zero] لا لترات
    [one] لتر واحد
    [two] لتران
    [few] { $number } لترات
    [many] { $number } لترا
   *[other] { $number } لتر
}
figure-person-day = { $number } يوم-شخص
figure-other = { $number } { $unit }
live-title = يعاد الحساب أمام عينيك
live-total = يوم-شخص { $aim }
live-unmoved = لم يُحرّك شيء. حرّك قيدا لترى ما يتغير للناس.
live-same = لا يغير هذا شيئا للناس.
live-fewer = أقل بمقدار { $gain } ({ $part }): { $n ->
    [zero] كأن { $people } شخص آخر لديهم
    [one] كأن شخصا واحدا آخر لديه
    [two] كأن شخصين آخرين لديهما
    [few] كأن { $people } أشخاص آخرين لديهم
    [many] كأن { $people } شخصا آخر لديهم
   *[other] كأن { $people } شخص آخر لديهم
} ما يكفي في كل يوم.
live-more = أكثر بمقدار { $gain } ({ $part }): { $n ->
    [zero] كأن { $people } شخص فقدوا
    [one] كأن شخصا واحدا فقد
    [two] كأن شخصين فقدا
    [few] كأن { $people } أشخاص فقدوا
    [many] كأن { $people } شخصا فقدوا
   *[other] كأن { $people } شخص فقدوا
} ما يكفيهم في كل يوم.
live-solving = جارٍ إعادة الحساب…
live-next = وبعد ذلك يكون أكبر عائق أمام الناس { $limit }.
live-no-next = وبعد ذلك لا يعيق الناس أي قيد.
live-needs = الأيام-الأشخاص الناقصة، بحسب الاحتياج
live-before = قبل
live-after = مع تحريك القيود
live-map-survival = { $need }: الجزء الملبّى من مستوى البقاء
live-map-standard = { $need }: الجزء الملبّى من المعيار
live-map-alt = خريطة: مناطق مظللة بحسب الجزء الملبّى مع تحريك القيود، أغمق حيث تقل التلبية.
live-works = تبقى الأشغال كما قررتها الخطة.
live-note = ما دامت القيود تتحرك لا يعاد حساب سوى الهدف الأول: أقل ما يمكن { $aim }. وحيث تتساوى خطط عدة قد تظهر هنا غير تلك التي تختارها خطة كاملة، ولا تُذكر تكلفتها. احفظها سيناريو لتخطيطها كاملة.
live-note-other = ما دامت القيود تتحرك لا يعاد حساب سوى هذا الهدف. وحيث تتساوى خطط عدة قد تظهر هنا غير تلك التي تختارها خطة كاملة. احفظها سيناريو لتخطيطها كاملة.
live-time = { $n ->
    [zero] أعيد الحساب في أقل من ميلي ثانية.
    [one] أعيد الحساب في ميلي ثانية واحدة.
    [two] أعيد الحساب في ميلي ثانيتين.
    [few] أعيد الحساب في { $ms } ميلي ثوان.
    [many] أعيد الحساب في { $ms } ميلي ثانية.
   *[other] أعيد الحساب في { $ms } ميلي ثانية.
}
keep = حفظ كسيناريو
keep-title = الاسم
keep-not = لا يمكن حفظ هذا كسيناريو، فهو ليس رقما واحدا في سطر واحد: { $limits }.
kept = حُفظ في { $file }.
kept-plan = تخطيطه كاملا
reset = إعادة الكل كما كان

# من أين يأتي رقم
trace-title = من أين يأتي هذا الرقم
trace-waiting = جارٍ تتبّع الرقم إلى مصادره…
trace-held = ما يعيقه، الأقرب أولا
trace-price = من شأن إضافة { $amount } أن توفر { $price } يوم-شخص.
trace-made = مما يتكوّن
trace-input = أرقام الملف التي يقوم عليها
trace-known = النسبة: { $how }
known-measured = مقيس
known-named = مسمّى
known-official = رسمي
known-unnamed = مسؤولون لم يُسمّوا
known-estimated = مقدّر
known-assumed = مفترض

# الخيارات
options-title = الخيارات جنبا إلى جنب
options-choose = { $n ->
    [zero] اختر الخيارات لوضعها جنبا إلى جنب
    [one] اختير خيار واحد، إلى جانب الحال كما هي
    [two] اختير خياران، إلى جانب الحال كما هي
    [few] اختيرت { $number } خيارات، إلى جانب الحال كما هي
    [many] اختير { $number } خيارا، إلى جانب الحال كما هي
   *[other] اختير { $number } خيار، إلى جانب الحال كما هي
}
options-run = وضعها جنبا إلى جنب
options-all = الكل
options-none = لا شيء
options-cost = يُخطَّط كل خيار كاملا وتُجرّب قيوده: يلزم لكل منها نحو عشر ثوان.
options-nothing = ليس في هذا الملف سيناريوهات. حرّك قيدا واحفظه سيناريو لتكون لديك خيارات.
option = الخيار
option-alt = خريطة { $option }: مناطق مظللة بحسب الجزء الملبّى من جميع الاحتياجات معا. والأرقام في الجدول.
option-no-plan = لا خطة
option-short = { $n ->
    [zero] كأن { $people } شخص لم يحصلوا على شيء
    [one] كأن شخصا واحدا لم يحصل على شيء
    [two] كأن شخصين لم يحصلا على شيء
    [few] كأن { $people } أشخاص لم يحصلوا على شيء
    [many] كأن { $people } شخصا لم يحصلوا على شيء
   *[other] كأن { $people } شخص لم يحصلوا على شيء
}
option-people-survival = دون مستوى البقاء، كأن هذا العدد من الأشخاص
option-people-standard = دون المعيار، كأن هذا العدد من الأشخاص
option-change = مقارنة بالحال كما هي
option-worst = { $place }، { $share }
option-pole = العائق الأكبر
option-cost = التكلفة، { $currency }
option-by = البت قبل
option-open = فتح
option-open-one = فتح خطة { $option }
options-note = كأن هذا العدد من الأشخاص لا يحصلون على شيء من احتياج ما في أي يوم. البت قبل: آخر يوم يمكن أن يبدأ فيه الخيار ويحتفظ بنصف أثره.
by-loss = يخسر الناس به
by-nothing = لا يغير شيئا للناس
by-fixed = بلا تاريخ
same = بلا تغيير
difference-title = ما يختلف مع
difference-areas = الجزء الملبّى بحسب المنطقة، من جميع الاحتياجات معا
difference = الفرق
difference-note = الأبيض: كما هي الحال. المملوء: مع الخيار.
points = { $n ->
    [zero] { $number } نقطة
    [one] { $number } نقطة
    [two] { $number } نقطة
    [few] { $number } نقاط
    [many] { $number } نقطة
   *[other] { $number } نقطة
}
changes-title = ما يُفعل على نحو آخر، الأكبر أولا
change-what = ماذا
change-purchases = شراء
change-shipments = نقل
change-deliveries = تسليم
item = الصنف
timeline-title = ما يصبح ممكنا ومتى: { $scenario }
timeline-gates = شروط لها تواريخ
timeline-forces = القوات في الميدان
timeline-works = الأشغال
timeline-money = الأموال
gate-opens = يُفتح في { $day }.
gate-never = لا يُفتح.
gate-by = القرار: { $who }.
force-most = { $n ->
    [zero] لا أحد
    [one] شخص واحد على الأكثر
    [two] شخصان على الأكثر
    [few] { $people } أشخاص على الأكثر
    [many] { $people } شخصا على الأكثر
   *[other] { $people } شخص على الأكثر
}
work-from = تبدأ في { $day }.
work-done = تتم في { $day }.
work-not = لم تبدأ.
money-both = المستلم والمدفوع في كل فترة
money-most = { $money } على الأكثر
key-open = مفتوح
key-range = من المبكر إلى المتأخر، مرة من عشر خارج كل طرف
key-all = متاح أو مستلم
key-part = منتشر أو مدفوع

# التدفقات
flows-title = من المنشأ إلى المنطقة
flows-alt = تدفقات من المنشأ عبر المعابر إلى المناطق؛ وفي الجدول أدناه الأرقام نفسها.
flows-note = الأشرطة: ما يدخل كل طريق، أعرض حيث يُنقل أكثر. الأزرق: منشأ وموانئ ومراكز؛ والبني: معابر؛ والبرتقالي: مناطق.
flows-back = لا تظهر في الصورة لأنها تعود إلى الوراء: { $links }.
flows-none = لا يُنقل شيء من هذا حينها.
flows-table = ما يُنقل
flows-trace = اختر صنفا واحدا وفترة واحدة لتتبّع رقم إلى مصادره.
all-items = جميع الأصناف
from-place = من
to-place = إلى
mode = الوسيلة
mode-road = برا
mode-sea = بحرا
mode-air = جوا
mode-river = نهرا
mode-foot = سيرا
mode-pipeline = أنبوب
days-on-way = أيام الطريق
tonnes-title = طن

# البيانات
data-title = أرقام الملف
data-note = يُفحص ما يُكتب فورا مع الملف كله. ولا يغيّر الحفظ إلا ما عُدّل: ويبقى ما عداه كما هو.
table = الجدول
line = السطر
cell = { $column }، السطر { $line }
kind-date = تاريخ
if-empty = الفارغ يعني { $value }
save = حفظ
undo = تراجع
row-add = إضافة سطر
row-new = جديد
row-remove = إزالة
row-remove-one = إزالة السطر { $line }
rows-more = { $n ->
    [zero] عرض المزيد
    [one] عرض سطر آخر
    [two] عرض سطرين آخرين
    [few] عرض { $number } أسطر أخرى
    [many] عرض { $number } سطرا آخر
   *[other] عرض { $number } سطر آخر
}
row-sources = مصادر هذا السطر
row-line = السطر { $line }
row-unsourced = لا يذكر هذا السطر مصدرا.
checking = جارٍ الفحص…
saved = حُفظ في { $file }.
saved-again = وُضعت الخطة المعروضة قبل هذا التغيير.
data-errors = { $n ->
    [zero] لا أخطاء.
    [one] خطأ واحد. يمكن الحفظ، ولا يمكن التخطيط قبل إصلاحه.
    [two] خطآن. يمكن الحفظ، ولا يمكن التخطيط قبل إصلاحهما.
    [few] { $number } أخطاء. يمكن الحفظ، ولا يمكن التخطيط قبل إصلاحها.
    [many] { $number } خطأ. يمكن الحفظ، ولا يمكن التخطيط قبل إصلاحها.
   *[other] { $number } خطأ. يمكن الحفظ، ولا يمكن التخطيط قبل إصلاحها.
}
data-edits = { $n ->
    [zero] لا تعديلات.
    [one] تعديل واحد لم يُحفظ بعد.
    [two] تعديلان لم يُحفظا بعد.
    [few] { $number } تعديلات لم تُحفظ بعد.
    [many] { $number } تعديلا لم تُحفظ بعد.
   *[other] { $number } تعديل لم تُحفظ بعد.
}
tables-here = جداول المجلد
tables-new = جداول يمكن إضافتها
table-new = ليس في المجلد هذا الجدول بعد. حفظ صف أول ينشئ { $file }.
settings-here = الإعدادات والسيناريوهات
settings-base = longpole.toml
settings-about = التواريخ والعملة وترتيب الأهداف؛ وما يغيره كل سيناريو. مكتوب بصيغة TOML؛ وتبقى التعليقات والترتيب كما هي.
settings-text = نص { $file }
settings-edited = معدّل ولم يُحفظ
line-of = السطر { $line }
data-locked = لا يمكن تعديل هذا الجدول هنا: فهو ورقة في مصنف، أو ليس بترميز UTF-8. عدّله في برنامج جداول.
data-elsewhere = { $n ->
    [zero] لا ملاحظات على جداول أخرى
    [one] ملاحظة واحدة على جداول أخرى
    [two] ملاحظتان على جداول أخرى
    [few] { $number } ملاحظات على جداول أخرى
    [many] { $number } ملاحظة على جداول أخرى
   *[other] { $number } ملاحظة على جداول أخرى
}
columns-title = معنى الأعمدة

# السجل
history-title = خطط وُضعت من قبل
history-note = اختر اثنتين للمقارنة بينهما.
history-none = لم توضع أي خطة بعد.
history-time = وُضعت
history-folder = الملف
history-current = كما هو الآن
history-other = تغيّر منذئذ
history-pick = مقارنة
history-pick-one = مقارنة خطة { $time }
history-open-one = فتح خطة { $time }
history-compared = الخطتان، بحسب الجزء الملبّى
history-files = الملفات المختلفة:
history-same = وُضعت الخطتان من الملفات نفسها.
`;export{n as default};
