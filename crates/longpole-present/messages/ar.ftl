# ما تعرضه الأوامر وما في المصنفات، بالعربية. جمل كاملة: ترتبها كل لغة كما تشاء. لا يُستخدم `$n` إلا لاختيار صيغة العدد.
# الرسالة ذات الأسطر: عناوين جدول، أو عنوان واحد على أسطر.

amount = { $number } { $unit }

summary-head = السيناريو { $scenario }: { $span }، { $people }
summary-people-steady = { $n ->
    [zero] { $people } شخص
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصا
   *[other] { $people } شخص
}
summary-people-changing = عدد الأشخاص { $first } في البداية و{ $last } في النهاية
summary-nobody-needs = لا أحد يحتاج إلى شيء.
summary-short-title = من هم في عجز، بوحدة يوم-شخص (شخص واحد دون احتياج واحد يوما واحدا):
summary-column-need = الاحتياج
summary-column-met = الملبّى
summary-column-worst = الأقل نصيبا
summary-column-below-survival =
    دون
    البقاء
summary-column-below-standard =
    دون
    المعيار
summary-column-until = حتى
summary-the-end = النهاية
summary-as-if = { $need }: النقص دون مستوى البقاء كأن { $people } لم يحصلوا على شيء منه خلال { $days }.
summary-as-if-one-day = { $need }: النقص دون مستوى البقاء كأن { $people } لم يحصلوا على شيء منه في ذلك اليوم.
summary-all-met = لا أحد في عجز. الملبّى بالكامل: { $needs }.
summary-others-met = الملبّى بالكامل: { $needs }.
summary-cost = التكلفة: { $total } { $currency }، منها { $purchases } للشراء و{ $transport } للنقل.
summary-cost-with-forces = التكلفة: { $total } { $currency }، منها { $purchases } للشراء و{ $transport } للنقل و{ $forces } لأجور القوات.
summary-cost-with-both = التكلفة: { $total } { $currency }، منها { $purchases } للشراء و{ $transport } للنقل و{ $works } للأشغال و{ $forces } لأجور القوات.
summary-cost-works = التكلفة: { $total } { $currency }، منها { $purchases } للشراء و{ $transport } للنقل و{ $works } للأشغال.
summary-works-done = الأشغال: أُنجز { $done } من { $all }، آخرها في { $last }.
summary-works-none = الأشغال: لم يُنجز أي منها، وعددها { $all }.
summary-works-proved = لا يوجد اختيار آخر لمواعيد بدئها أفضل من هذا.
summary-works-within = اختيرت مواعيد بدئها ضمن { $gap }% من أفضل ما يمكن لهدف «{ $aim }».
summary-cost-sectors = بحسب القطاع: { $sectors }.
summary-cost-sectors-unpaid = بحسب القطاع، من دون ما يُدفع للقوات: { $sectors }.
summary-sector = { $sector } { $cost }
summary-unspent = لم يُنفق حتى النهاية: { $unspent } { $currency }.
summary-unspent-tied = منها { $unspent } من { $fund } مخصصة لهذا فقط: { $ties }.
summary-not-shared = يُجمع يوم-شخص جمعا ولا يُوزّع بالتساوي: من يتحمله مبيّن في الجدول `coverage`.
summary-money-unlimited = الأموال غير محدودة.
summary-uncounted = معلن أو موعود، وغير محسوب: { $uncounted } { $currency }.
summary-in-field = في الميدان: { $force }، أكبر عدد منتشر { $posted } من أصل { $available } يمكن نشرهم. ويُدفع لها { $paid } { $currency }.
summary-in-field-unpaid = يُستحق { $unpaid } { $currency } فوق ما هو متاح من أموال: ويصل عدد من لا تُدفع أجورهم ولا يمكن نشرهم إلى { $people }.
summary-not-begun = في الميدان: { $force }، دون أي فرد منها، لأنها لا تُخوّل أبدا، أو لأن لا صندوق يموّلها لديه ما يكفي للبدء.
summary-unguarded = لا قوة في الميدان: لا يمر شيء حيث يلزم حضور أشخاص ({ $sites }).
summary-orders-title = ما أُمر به:
summary-order-met-start = { $title } ({ $bound }): مستوفى منذ البداية.
summary-order-met = { $title } ({ $bound }): مستوفى ابتداء من { $day }.
summary-order-short = { $title } ({ $bound }): { $short } في الفترة التي تبدأ في { $period }{ $at }؛ استُوفي في { $met } من { $periods }{ $later }.
summary-order-untested = { $title } ({ $bound }): لم يُختبر، إذ لا تبدأ أي فترة فيها من يخصهم حين يجب أن يسري.
summary-order-later = {"، "}ومن { $day } إلى النهاية
summary-order-at = {" "}في { $place }
summary-short-by = ينقص { $amount }
summary-over-by = يتجاوز بمقدار { $amount }
summary-bound-least = { $least } على الأقل
summary-bound-most = { $most } على الأكثر
summary-bound-band = من { $least } إلى { $most }
summary-trucks-a-day = { $n ->
    [zero] { $amount } شاحنة يوميا
    [one] { $amount } شاحنة يوميا
    [two] { $amount } شاحنة يوميا
    [few] { $amount } شاحنات يوميا
    [many] { $amount } شاحنة يوميا
   *[other] { $amount } شاحنة يوميا
}
summary-tonnes-a-day = { $amount } طن يوميا
summary-no-limits-met = لا تعيق شيئا أي طاقة أو عرض أو مخزن أو خدمة أو مخزون أو صندوق. ويجرّب `longpole poles` أيضا التخصيص والتواريخ وأيام الطريق والحصص.
summary-no-limits-short = لا يفيد تخفيف طفيف لأي طاقة أو عرض أو مخزن أو خدمة أو مخزون أو صندوق وحده. ويجرّب `longpole poles` أيضا التخصيص والتواريخ وأيام الطريق والحصص.
summary-limits-title = ما يفيد أكثر من غيره (مكسب الوحدة الأولى بحسب سعرها؛ ويجرّبه `longpole poles`):
summary-limit = { $rank }. { $id } ({ $table }): { $unit } { $gain }؛ يُبلغ الحد في { $reached } من { $periods }.
summary-limit-always = { $rank }. { $id } ({ $table }): { $unit } { $gain }؛ يُبلغ الحد طوال الوقت.
summary-gain-all = من شأنها أن توفر كل النقص دون { $level }، وهو { $total }، قبل أن تُستخدم وحدة كاملة
summary-not-priced = لا يُحسب ما يفيد أكثر في الوضع السريع.
summary-gain-survival = من شأنها أن توفر { $gain } دون مستوى البقاء
summary-gain-standard = من شأنها أن توفر { $gain } دون المعيار
summary-gain-other = من شأنها أن توفر { $gain }
summary-gain-worst = من شأنها أن تخفض أكبر نسبة نقص بمقدار { $gain }
summary-periods = { $n ->
    [zero] { $number } فترة
    [one] فترة واحدة
    [two] فترتين
    [few] { $number } فترات
    [many] { $number } فترة
   *[other] { $number } فترة
}

needs-title = ما يحتاج إليه الناس، { $span }:
needs-legend = الأشخاص: بالمتوسط؛ ما يُستهلك: لجميع الأيام معا؛ ما يُحتفظ به: حين يكون عدد الأشخاص أكبر ما يكون.
needs-column-place = المكان
needs-column-people = الأشخاص
needs-column-to-survive = للبقاء
needs-column-owed = المستحق
needs-all-places = جميع الأماكن

book-sheet-summary = الملخص
book-sheet-by-place = التغطية بحسب المكان
book-sheet-sources = المصادر
book-sheet-about = حول المصنّف
book-sheet-shortfall = العجز
book-label-period = في الفترة التي تبدأ في
book-other-needs = احتياجات أخرى
book-chart-time-survival = يوم-شخص دون مستوى البقاء، بحسب الفترة والاحتياج
book-chart-time-standard = يوم-شخص دون المعيار، بحسب الفترة والاحتياج
book-chart-area-survival = يوم-شخص دون مستوى البقاء، بحسب المنطقة والاحتياج
book-chart-area-standard = يوم-شخص دون المعيار، بحسب المنطقة والاحتياج
book-label-crisis = الأزمة
book-label-scenario = السيناريو
book-label-first-day = اليوم الأول
book-label-last-day = اليوم الأخير
book-label-periods = الفترات
book-label-currency = العملة
book-label-version = إصدار Longpole
book-label-people-first = الأشخاص في الفترة الأولى
book-label-people-last = الأشخاص في الفترة الأخيرة
book-section-needs = من ينقصه ماذا
book-needs-columns =
    الاحتياج
    يوم-شخص من الاحتياج
    يوم-شخص دون مستوى البقاء
    كأن هذا العدد من الأشخاص لم يحصل على شيء منه، في جميع الأيام
    يوم-شخص دون المعيار
    النسبة الملبّاة
    المكان الأقل نصيبا
    النسبة الملبّاة فيه
    دون مستوى البقاء حتى
    دون المعيار حتى
book-section-cost = كم يكلف
book-label-sector = القطاع
book-label-pay = أجور القوات
book-label-total = المجموع
book-label-purchases = منها المشتريات
book-label-transport = منها النقل
book-label-forces = منها أجور القوات
book-label-works = منها الأشغال
book-label-unspent = المستلم وغير المنفق حتى اليوم الأخير
book-label-uncounted = معلن أو موعود، غير محسوب
book-section-orders = ما أُمر به، وهل تستوفيه هذه الخطة
book-orders-columns =
    الأمر
    مستوفى
    مستوفى ابتداء من
    يجب أن يسري من
    مقدار النقص
    الوحدة
    أسوأ قيمة
    في
    في الفترة التي تبدأ في
    الفترات المستوفاة من المختبرة
book-n-of = { $number } من { $all }
book-section-limits = ما يعيق أكبر عدد من الناس
book-limits-caution = مكسب الوحدة الأولى بحسب سعرها الظلي؛ ويجرّب `longpole poles` القيود. وجميع القيود في الورقة `limits`.
book-limits-columns =
    سطر المدخلات
    الجدول
    الوحدة الواحدة
    المكسب
    وحدة المكسب
    فترات بلوغه
    فترات سريانه
book-section-aims = الأهداف، الأهم أولا
book-aims-columns =
    الهدف
    المحقق
    أفضل ما يمكن
    الوحدة
book-by-place-note = النسبة المقدمة من المستحق (المعيار) على مدى الخطة كلها. برتقالي: قليل؛ أزرق: الكل. فارغ: لا حاجة إليه هناك.
book-by-place-columns =
    المكان
    المعرّف
    الأشخاص بالمتوسط
book-cut = … سطور أخرى عددها { $number } لا تتسع لها الورقة؛ وملف CSV يضمها كلها
book-about-cut = تنقص الورقة `{ $sheet }` سطورها الأخيرة، وعددها { $number }، إذ لا تتسع لها؛ و`{ $file }` يضمها كلها.
book-section-reading = كيف يُقرأ هذا المصنّف
book-reading =
    كل جدول من جداول الخطة ورقة. والمعرّفات هي معرّفات ملف الأزمة؛ أشر إلى عنوان عمود لقراءة معناه (بالإنجليزية).
    تُسمّى الفترة بيومها الأول. والمقادير للفترة كلها ما لم يقل العنوان غير ذلك.
    يوم-شخص هو شخص واحد ينقصه شيء واحد يوما واحدا. وشخصان ينقصهما نصفه يساويان يوم-شخص واحدا.
    وحدة الاحتياج هي المذكورة أدناه. والطن متري: 1,000 كغ.
    السعر الظلي هو مكسب أول وحدة من التخفيف. ويصح قرب الخطة، لا للتغييرات الكبيرة.
    كثيرا ما لا تكون الخطة وحيدة: فقد تبلغ شحنات أخرى الأهداف نفسها.
    الأرقام مقرّبة للقراءة؛ وفي الخلايا ستة منازل عشرية.
book-section-units = الاحتياجات ووحداتها
book-units-columns =
    الاحتياج
    الاسم
    القطاع
    الوحدة
    يُستهلك أو يُحتفظ به
    المعيار
book-section-columns = معاني الأعمدة
book-meaning-columns =
    الورقة
    العمود
    الوحدة
    المعنى

template-title = ملف أزمة فارغ
template-reading =
    كل ورقة جدول، وكل سطر شيء واحد. أبق أسماء الأوراق والأعمدة كما هي؛ وترتيبها حر.
    العناوين الداكنة يجب ملؤها في كل سطر؛ والفاتحة يجوز تركها فارغة. أشر إلى عنوان لقراءة معنى عموده.
    احذف الأوراق التي لا تستخدمها، إلا ما تقول القائمة أدناه إنه لازم. ورقة `funds` الفارغة تعني أنه لا أموال، وغيابها يعني أن الأموال غير محدودة.
    ضع هذا المصنّف في مجلد فيه `longpole.toml` الذي يسمّي الأزمة ويومها الأول وفتراتها وعملتها.
    التواريخ أيام من التقويم مثل 2024-03-29. وتُفصل المعرّفات المتعددة في الخلية بالعلامة `;`.
    الخلية الفارغة رقم غير معروف أو غير معطى؛ وهي ليست صفرا أبدا. اكتب 0 للصفر.
    الأوراق التي يبدأ اسمها بالعلامة `_`، والمسماة `readme` و`notes`، لك وحدك: فهي لا تُقرأ.
template-tables =
    الورقة
    لازمة
    ما هو السطر
template-columns =
    الورقة
    العمود
    يجب ملؤه
    يحوي
    الوحدة
    إن كان فارغا
    المعنى
template-yes = نعم
template-no = لا
template-comment-empty = إن كان فارغا: { $empty }
template-choice-wrong = اختر واحدا من القائمة.
template-number-wrong = اكتب رقما، { $range }.

kind-text = نص
kind-number = رقم
kind-date = تاريخ
kind-date-or = تاريخ، أو `{ $word }`
kind-count-or = { $words } أو عدد صحيح
kind-choice = واحد من { $words }
kind-id = معرّف
kind-reference = معرّف في { $tables }
kind-references = معرّفات في { $tables }، تُفصل بالعلامة `;`
kind-texts = كلمات، تُفصل بالعلامة `;`
or = {" "}أو{" "}
range-between = من { $least } إلى { $most }
range-at-least = { $least } على الأقل
range-above = أكثر من { $bound }
range-above-to = أكثر من { $bound }، و{ $most } على الأكثر
range-at-most = { $most } على الأكثر

page-columns =
    العمود
    يحوي
    إن كان فارغا
    المدى
    المعنى
page-required = يجب ألا يكون فارغا
page-empty = غير معروف أو غير معطى
page-default = `{ $default }`
page-file = الملف `{ $file }`.
page-file-needed = الملف `{ $file }`. يلزم كل ملف أزمة.
page-key = تتميز السطور بما يلي: { $key }.
page-no-key = لا يلزم أن تختلف السطور.
index-columns =
    الجدول
    لازم
    ما هو السطر

summary-worst-off = في جميع الاحتياجات معا، الأقل نصيبا { $place }، إذ يحصل على { $share } مما هو مستحق له؛ ومعامل جيني بين الأماكن { $gini } (وهو 0 إذا حصل الجميع على النسبة نفسها).

## التدقيق
audit-line = دُقّقت الخطة: { $rules }، { $checks }، دون أي مخالفة.
audit-rules = { $n ->
    [zero] { $number } قاعدة
    [one] قاعدة واحدة
    [two] قاعدتان
    [few] { $number } قواعد
    [many] { $number } قاعدة
   *[other] { $number } قاعدة
}
audit-checks = { $n ->
    [zero] { $number } فحص
    [one] فحص واحد
    [two] فحصان
    [few] { $number } فحوص
    [many] { $number } فحصا
   *[other] { $number } فحص
}
audit-breaches = { $n ->
    [zero] { $number } مخالفة
    [one] مخالفة واحدة
    [two] مخالفتان
    [few] { $number } مخالفات
    [many] { $number } مخالفة
   *[other] { $number } مخالفة
}
audit-head = تدقيق خطة { $title }، السيناريو { $scenario }
audit-checked-title = ما جرى فحصه:
audit-column-rule = القاعدة
audit-column-checks = الفحوص
audit-column-breaches = المخالفات
audit-column-meaning = ما يجب أن يصح
audit-breaches-title = ما لا يصح:
audit-more = … و{ $number } أخرى من { $rule }
audit-totals-title = السجل، وقد جُمع من جديد مما يُعطى ويُشترى ويُنقل:
audit-column-aim = الهدف
audit-column-line = البند
audit-column-plan = تقول الخطة
audit-column-anew = بالجمع من جديد
audit-column-room = الفرق المسموح
audit-totals-legend = الفرق المسموح: ما يمكن أن يبلغه، بالجمع على جميع السطور، التقريب في الملفات والمقادير الأصغر من أن تُكتب وتسامح الحلّال.
audit-column-unit = الوحدة
audit-whole = (الكل)
audit-dips = ملاحظة: بالنظر يوما بيوم، قد تنفد مخزونات خلال فترة ثم تُملأ قبل انتهائها (عدد المرات { $number })؛ وأقصاها { $amount } طن من { $item } في { $place } يوم { $day }. وأيام الفترة كلها كيوم واحد، فليس هذا مخالفة؛ والفترات الأقصر تُظهر أكثر.
audit-about-more = منها { $checks } لا يستطيع التدقيق قبل الكتابة إجراءها، وهي عن `plan.json` والمصنّف.
audit-plan-holds = الخطة تصح: { $rules }، { $checks }، دون أي مخالفة.
audit-broken = الخطة لا تصح: { $breaches } في { $checks }.
audit-refused = يجد تدقيقها { $breaches } في { $checks }؛ وهذا خطأ في Longpole لا في المجلد. أبلغ عنه مع المجلد.
audit-refused-brief = الخطة التي وُجدت لا تصح في تدقيقها: { $breach }

audit-breach = { $rule }: { $table } { $row }، { $what }: { $wrong }
audit-is-not = قيمته { $planned }، والصحيح { $allowed }{ $off }
audit-is-more = قيمته { $planned }، وأقصى ما يجوز { $allowed }{ $off }
audit-is-less = قيمته { $planned }، وأدنى ما يجوز { $allowed }{ $off }
audit-off = ؛ بفارق { $size } { $unit }
audit-unknown = { $planned } غير موجود في المجلد
audit-twice = مذكور مرتين
audit-missing = مفقود
audit-unsupported = { $planned } لا يسنده شيء في المجلد والخطة
audit-nothing = لا شيء

audit-proof-least = مثبت: { $aim } عند أدناه، { $value }؛ ولا تسمح حدود البرنامج بأقل.
audit-proof-bound = مثبت: بحسب { $prices } من الأسعار، لا تُنزل أي خطة من هذا البرنامج { $aim } دون { $least } { $unit }؛ وهذه تبلغ { $reached }. الفرق: { $gap } { $unit }.
audit-proof-loose = غير مثبت: بحسب { $prices } من الأسعار، لا تُنزل أي خطة من هذا البرنامج { $aim } دون { $least } { $unit }؛ وهذه تبلغ { $reached }. الفرق: { $gap } { $unit }.
audit-proof-beyond = خطأ: بحسب { $prices } من الأسعار، لا تُنزل أي خطة من هذا البرنامج { $aim } دون { $least } { $unit }؛ وهذه تدّعي { $reached }، أي أقل بمقدار { $gap } { $unit }.
audit-proof-held = يصح هذا بين الخطط التي تُبقي الأهداف السابقة عند أدناها.
audit-proof-decided = يصح هذا بين الخطط التي تبدأ الأشغال نفسها في الأيام نفسها؛ أما أن لا مواعيد أخرى أفضل فهو ما يدّعيه الحلّال في plan.json.
audit-proof-caps = يصح هذا بين الخطط التي لا يزيد فيها أي من { $number } من الأرقام التي لا يحدها شيء على { $cap }؛ ولذلك خُفّض الحد بمقدار { $lowered }.
audit-proof-open = لم يثبت شيء عن: { $aims }؛ فالأسعار هي أسعار أول هدف ليس عند أدناه.
audit-proof-no-prices = لم يثبت شيء عن: { $aims }؛ فليس للخطة أسعار.

## السيناريوهات جنبا إلى جنب

compare-head = { $scenarios }، { $span }، { $days }؛ عدد الأشخاص في الأساس: { $people }
compare-scenarios = { $n ->
    [zero] { $number } سيناريو
    [one] سيناريو واحد
    [two] سيناريوهان
    [few] { $number } سيناريوهات
    [many] { $number } سيناريو
   *[other] { $number } سيناريو
}
compare-short-title = من هم في عجز، بوحدة { $unit } (شخص واحد دون احتياج واحد يوما واحدا)، جميع الاحتياجات معا:
compare-millions = مليون { $unit }
compare-billions = مليار { $unit }
compare-word-millions = مليون
compare-word-billions = مليار
compare-other-length = السيناريو { $number }، { $scenario }، مخطط لزمن آخر: { $span }، { $days }. ولا تُقارن المجاميع على مدد مختلفة؛ أما الأشخاص والنسب والتواريخ فتُقارن.
compare-other-length-cell = مخططة لزمن غير زمن { $other }، فلا تُقارن المجاميع بمجاميعه: { $scenarios }.
compare-column-number = رقم
compare-column-scenario = السيناريو
compare-column-below-survival =
    دون
    البقاء
compare-column-vs-base =
    مقارنة
    بالأساس
compare-column-as-if =
    كعدد
    أشخاص
compare-column-until = حتى
compare-column-below-standard =
    دون
    المعيار
compare-column-worst = الأقل نصيبا
compare-column-gets = تحصل على
compare-column-gini = جيني
compare-short-legend = كأن هذا العدد من الأشخاص لم يحصل على شيء من احتياج لازم للبقاء، في جميع الأيام.
compare-fair-title = من يتحمل العجز: المنطقة التي تحصل على أصغر نسبة مما هو مستحق لها
compare-column-all-worst =
    جميع الاحتياجات:
    الأقل نصيبا
compare-column-uneven =
    أكثر الاحتياجات
    تفاوتا
compare-fair-legend = جيني: 0 إذا حصلت كل منطقة على النسبة نفسها، بترجيح عدد الأشخاص. وقد يخفي مجموع صغير منطقة محرومة؛ والجدول `fairness` فيه كل احتياج.
compare-no-plan = السيناريو { $number }، { $scenario }، ليست له خطة: { $problem }
compare-nothing-planned = ليس لأي سيناريو خطة.
compare-cost-title = التكلفة والأموال، بوحدة { $unit }:
compare-column-cost = التكلفة
compare-column-received = المستلم
compare-column-spent = المنفق
compare-column-stuck-date =
    متعذر
    لتاريخه
compare-column-stuck-earmark =
    متعذر
    لتخصيصه
compare-column-stuck-other =
    باق
    لسبب آخر
compare-no-regret-title = بلا ندم: ما تفعله كل خطة على الأقل في الأسابيع الأربعة الأولى، حتى { $last }، بالطن:
compare-no-regret-none = بلا ندم: لا شيء تفعله كل خطة في الأسابيع الأربعة الأولى، حتى { $last }.
compare-hedges-title = تحوّطات: ما لا تفعله إلا بعض الخطط في هذه الأسابيع، بالطن. وكثيرا ما لا تكون الخطة وحيدة: فقد تستغني أخرى عنه وتكون بالجودة نفسها.
compare-hedges-none = تحوّطات: لا شيء؛ فالخطط لا تختلف بأكثر من العُشر في هذه الأسابيع.
compare-one-plan = مع خطة واحدة لا يوجد ما يُقارن.
compare-column-action = العمل
compare-column-item = الصنف
compare-column-tonnes = طن
compare-column-least = الأقل
compare-column-most = الأكثر
compare-column-more = أكثر في رقم
compare-buy = شراء من { $on }
compare-send = إرسال عبر { $on }
compare-give = توزيع في { $on }
compare-give-group = توزيع في { $on } ({ $group })
compare-only-way = { $scenarios }؛ طريق آخر
compare-other-way = طريق آخر: تشتري كل خطة أو ترسل أو توزع من الصنف في المجموع المقدار نفسه تقريبا.
compare-more-rows = في الجدول `{ $table }` سطور أخرى عددها { $number }.
compare-orders-title = ما أُمر به: أول يوم يستوفيه منه كل سيناريو حتى النهاية، أو بكم يقصّر عنه في أسوأ حال:
compare-order-late = { $day } (متأخر)
compare-order-untested = لم يُختبر
compare-orders-legend = { $order }: { $title }.
compare-orders-late = متأخر: مستوفى من ذلك اليوم حتى النهاية، وكان مستحقا قبله.
compare-dates-title = أول يوم يُلبّى منه مستوى البقاء حتى النهاية:
compare-dates-met = مستوى البقاء ملبّى في كل مكان من اليوم الأول إلى الأخير، في كل خطة.
compare-column-area = المنطقة
compare-column-need = الاحتياج
compare-from-start = البداية
compare-never = أبدا
compare-not-lasting = ينقطع
compare-lapses = ينقطع: ملبّى لفترة، وليس في النهاية.
compare-dates-caution = قد تلبّيه في تواريخ أخرى خطط ينقص فيها المقدار نفسه في المجموع.
compare-not-shown = السيناريوهات من رقم { $number } لا يتسع لها المكان هنا؛ والجدول `dates` يضمها كلها.
compare-options-title = القوات في الميدان: ما يُدفع لها، بوحدة { $currency }، وما يمر بفضلها:
compare-column-paid = المدفوع
compare-column-most-people =
    الأشخاص،
    الأكثر
compare-column-half-there =
    نصفهم
    حاضر في
compare-column-because =
    يوميا
    بفضلها
compare-column-pays =
    تستحق
    أجرها
compare-pays-always = أي أثر
compare-pays-from = من { $part }
compare-pays-never = أبدا
compare-options-legend = الأشخاص هم من يمكن نشرهم في نهاية شهر. تستحق أجرها: من أي جزء من الأثر المذكور في المجلد يقل عدد من هم في عجز كما لو أُنفق المال نفسه على المعونة ولم يكن أحد في الميدان؛ أي أثر: لا يوفر المال شيئا لأحد في موضع آخر. والأثر تقدير لمن سُئلوا لا نتيجة مقيسة؛ وفي الجدول `break_even` طرفاه الأدنى والأعلى.
compare-untied = لو تحرر { $amount } { $currency } من { $fund } من تخصيصه لكُسب { $gain } في السيناريو { $number }.

compare-section-options = القوات في الميدان
compare-option-columns =
    السيناريو
    المعرّف
    القوات
    المدفوع لها ({ $currency })
    أكبر عدد يمكن نشره
    نصفهم حاضر في
    يمر بفضلها في يوم متوسط
    تستحق أجرها
    العجز معها (بوحدة الهدف)
    العجز مع المعونة بدلا منها
compare-sheet-comparison = المقارنة
compare-sheet-by-need = الاحتياجات بحسب السيناريو
compare-chart-short-survival = يوم-شخص دون مستوى البقاء، بحسب السيناريو والاحتياج
compare-chart-short-standard = يوم-شخص دون المعيار، بحسب السيناريو والاحتياج
compare-chart-cost = التكلفة بحسب السيناريو ({ $currency })
compare-chart-poles = لو زال العائق الأكبر: عدد إضافي ممن لديهم ما يكفي، في جميع الأيام
compare-sheet-by-area = المناطق بحسب السيناريو
compare-sheet-reading = حول المصنّف
compare-book-title = { $title }: السيناريوهات جنبا إلى جنب
compare-section-scenarios = ما يؤول إليه كل سيناريو
compare-scenarios-note = جميع الاحتياجات معا. يوم-شخص هو شخص واحد دون احتياج واحد يوما واحدا.
compare-scenario-columns =
    السيناريو
    المعرّف
    يوم-شخص دون مستوى البقاء
    الفرق عن الأساس
    كأن هذا العدد من الأشخاص ليس لديه ما يبقيه
    هناك من هو دون مستوى البقاء حتى
    يوم-شخص دون المعيار
    الفرق عن الأساس
    التكلفة ({ $currency })
    الفرق عن الأساس
compare-section-fair = من يتحمل العجز: المنطقة التي تحصل على أصغر نسبة مما هو مستحق لها
compare-fair-columns =
    السيناريو
    المعرّف
    جميع الاحتياجات: المنطقة الأقل نصيبا
    تحصل على
    معامل جيني للمناطق
    أكثر الاحتياجات تفاوتا
    المنطقة الأقل نصيبا
    تحصل على
    معامل جيني للمناطق
compare-section-orders = ما أُمر به، وأي سيناريو يستوفيه
compare-orders-columns =
    السيناريو
    المعرّف
    الأمر
    مستوفى
    مستوفى من هذا اليوم حتى النهاية
    يجب أن يسري من
    مقدار النقص
    الوحدة
    الفترات المستوفاة من المختبرة
compare-section-poles = العائق الأكبر في كل منها: ما يفيد أكثر من غيره
compare-no-plan-cell = لا خطة: { $problem }
compare-section-money = الأموال ({ $currency })
compare-money-columns =
    السيناريو
    المعرّف
    المستلم
    المنفق
    متعذر: وصل متأخرا أو انتهت صلاحيته
    متعذر: مخصص لآخرين
    باق لأسباب أخرى
compare-section-no-regret = بلا ندم: ما تفعله كل خطة على الأقل في الأسابيع الأربعة الأولى
compare-no-regret-columns =
    العمل
    الصنف
    طن
compare-section-hedges = تحوّطات: ما لا تفعله إلا بعض الخطط في الأسابيع الأربعة الأولى
compare-hedges-note = كثيرا ما لا تكون الخطة وحيدة: فقد تستغني خطة أخرى للسيناريو نفسه عن تحوّط وتكون بالجودة نفسها.
compare-hedges-columns =
    العمل
    الصنف
    أقل عدد من الأطنان
    أكبر عدد من الأطنان
    تختلف الخطط في
    أكثر في هذه السيناريوهات
compare-section-dates = أول يوم يُلبّى منه مستوى البقاء حتى النهاية
compare-section-areas-survival = يوم-شخص دون مستوى البقاء، جميع الاحتياجات معا
compare-section-areas-share = النسبة المقدمة من المستحق، جميع الاحتياجات معا
compare-column-area-title = المنطقة
compare-column-need-title = الاحتياج
compare-reading =
    كل جدول من جداول المقارنة ورقة. والمعرّفات هي معرّفات ملف الأزمة؛ أشر إلى عنوان عمود لقراءة معناه (بالإنجليزية).
    يوم-شخص هو شخص واحد ينقصه شيء واحد يوما واحدا. وشخصان ينقصهما نصفه يساويان يوم-شخص واحدا.
    الخطة هي أفضل ما يمكن فعله لو عُرف أن سيناريوها سيتحقق؛ ولا أحد يعرف ذلك حين يُقدّم أول طلب.
    بلا ندم: أقل مقدار تفعله أي خطة من أي سيناريو. ومن يفعله الآن يستطيع بعدُ أن يتبع أي خطة منها.
    تحوّط: بكم تزيد الخطة التي تفعل الأكثر على التي تفعل الأقل، إذا زاد ذلك على عُشر الأكثر. وكثيرا ما لا تكون الخطة وحيدة: فقد تستغني خطة أخرى للسيناريو نفسه عنه وتكون بالجودة نفسها.
    يتعذر استخدام المال لتاريخه إذا وصل متأخرا فلم يصل به أي طلب، أو انتهت صلاحيته والناس ينقصهم ما كان يمكن أن يشتريه؛ ولتخصيصه إذا كان من خُصص لهم لا ينقصهم شيء مما يشتريه وغيرهم ينقصه.
    معامل جيني 0 إذا حصلت كل منطقة على النسبة نفسها مما هو مستحق لها. وقد تترك خطة ينقص فيها القليل في المجموع منطقة دون شيء: انظر إلى المنطقة الأقل نصيبا.
    الأرقام مقرّبة للقراءة؛ وفي الخلايا ستة منازل عشرية.

compare-poles-title = العائق الأكبر في كل منها: القيد الذي يعيق أكبر عدد من الناس، وقد جُرّب بإعادة الحساب من دونه:
compare-column-pole = العائق الأكبر
compare-column-gone =
    لو زال،
    المكسب
compare-column-as-people =
    كعدد
    أشخاص
compare-column-enough =
    وحدات
    تكفي
compare-column-then = ثم يعيق
compare-poles-legend = المكسب: يوم-شخص دون { $aim }، ما لم يُذكر غير ذلك.
compare-pole-units = وحدة واحدة من { $id }: { $unit }.
compare-spared-other = { $gain } ({ $aim })
compare-spared-first = الوحدة الأولى { $gain }
compare-by-price = بسعره { $gain }، لم يُجرّب
compare-no-limit-helps = لا يفيد أي قيد وحده
compare-no-pole = لا يعيق الناس أي قيد
compare-poles-note = جُرّب كل قيد بإعادة الحساب من دونه. و«وحدات تكفي» من التخفيف تعطي ذلك كله إلا جزءا من ألف. والقيد الذي لا يُتصور زواله، كالمخزون، يُبيّن ما تكسبه وحدته الأولى.
compare-of-what = { $unit } ({ $aim })
compare-of-what-first = { $unit } ({ $aim })، الوحدة الأولى
compare-of-what-price = { $unit } ({ $aim })، بحسب سعره، لم يُجرّب
compare-pole-columns =
    السيناريو
    المعرّف
    العائق الأكبر
    المكسب لو زال
    من ماذا
    كعدد أشخاص، في جميع الأيام
    وحدات تكفي
    الوحدة الواحدة
    ما يعيق بعد ذلك

compare-deadlines-title = مواعيد القرار: إلى متى يمكن أن يبدأ كل خيار ويبقى له أثره:
compare-column-effect =
    الأثر بوحدة
    يوم-شخص
compare-column-begins =
    يبدأ
    من تلقائه
compare-column-half-by =
    نصف الأثر
    إن بدأ قبل
compare-column-any-by =
    أي أثر
    إن بدأ قبل
compare-column-waits = ينتظر
compare-gains = يوفر { $effect }
compare-loses = يكلف { $effect }
compare-weighted = { $effect } مرجّحة
compare-weighted-legend = مرجّح كما يقول `needs.csv`؛ ولا يُقرأ منه عدد أشخاص.
compare-no-effect = لا يوم-شخص
compare-cannot-wait = بلا تاريخ
compare-not-found-out = بلا جواب
compare-and-one = { $first } +1
compare-lines = { $number } { $tables }
compare-deadlines-legend = الخيار الذي يبدأ في يوم ما هو الأساس حتى اليوم الذي قبله. نصف الأثر: في هذا اليوم يبقى له نصف أثره، وبعد فترة أقل. أي أثر: بعد فترة لا يبقى منه شيء.
compare-loss-legend = ما يكلف الناس ينبغي تأخيره: فإذا أُخّر إلى ما بعد اليوم الأخير لم يعد يكلف شيئا.
compare-fixed-legend = بلا تاريخ: ما يتغير يسري على الخطة كلها: { $scenarios }.
compare-fixed-one = { $number } ({ $columns })
compare-both-legend = *: أكثر هنا وأقل هناك؛ وقد يزيد أثره مجددا إذا بدأ بعد ذلك، ولم يُبحث عن هذا.
compare-both = { $number }*
compare-section-deadlines = إلى متى يمكن أن يبدأ كل منها
compare-deadlines-note = الخيار الذي يبدأ في يوم ما: الأساس حتى اليوم الذي قبله، والسيناريو ابتداء من ذلك اليوم. والأيام هي الأيام الأولى من الفترات. وما يكلف الناس ينبغي تأخيره: فبعد اليوم الأخير لا يعود يكلف شيئا. وما ينتظره السيناريو مذكور كاملا في الجدول `deadlines`.
compare-deadline-columns =
    السيناريو
    المعرّف
    الهدف
    يوم-شخص يُوفَّر (يُفقد: أقل من 0)، بترجيح الاحتياجات
    كعدد أشخاص، في جميع الأيام
    يبدأ من تلقائه في
    نصف أثره إن بدأ قبل
    أي أثر إن بدأ قبل
    ما ينتظره
compare-fixed-cell = لا يمكن أن يبدأ متأخرا، لأن هذا يسري على الخطة كلها: { $columns }
compare-nothing-cell = لا يوم-شخص أكثر ولا أقل
compare-failed-cell = تعذّرت معرفته
compare-both-cell = { $lines }؛ أكثر هنا وأقل هناك: وقد يزيد مجددا فيما بعد

## ما يعيق الناس
poles-title = ما يعيق الناس: { $crisis }
poles-short-of = { $aim }: ينقص { $value } خلال { $days }، كأن { $people } لم يحصلوا على شيء في أي منها.
poles-short-of-one-day = { $aim }: ينقص { $value } خلال { $days }، كأن { $people } لم يحصلوا على شيء.
poles-short-of-other = { $aim }: { $value } خلال { $days }.
poles-weighted = مرجّح كما يقول `needs.csv`؛ ولا يُقرأ منه عدد أشخاص.
poles-tried-out = جُرّب كل قيد: بزواله، وبتخفيفه وحدة واحدة.
poles-tried-out-partly = جُرّب كل قيد: بتخفيفه وحدة واحدة، وبزواله حيث يمكن ذلك. والبضائع الموجودة أو المنتظرة لا تزول كقيد (–): لا يمكن إلا أن يكون منها المزيد.
poles-no-limit = لا يفيد تخفيف طفيف لأي قيد في المجلد وحده.
poles-none-tried = للقيود أسعار ولم يُجرّب أي منها، وعددها { $number }.
poles-column-limit = القيد
poles-column-if-gone =
    لو
    زال
poles-column-of-all =
    من
    المجموع
poles-column-people =
    كعدد
    أشخاص
poles-column-enough =
    وحدات
    تكفي
poles-column-first =
    مكسب
    الأولى
poles-column-holds =
    ولكل وحدة
    حتى
poles-column-next =
    ما يعيق
    بعده
poles-limit = { $rank }. { $id }
poles-nothing-left = لا شيء
poles-units = الوحدة الواحدة هي، في
poles-units-of = { $ranks } ({ $table }): { $unit }.
poles-pole = العائق الأكبر هو { $id } ({ $table }). لولاه لنقص العجز دون { $aim } بمقدار { $gain } { $unit }: أي { $part } من المجموع.
poles-pole-other = العائق الأكبر هو { $id } ({ $table }). لولاه لنقص بمقدار { $gain }: أي { $part } من المجموع.
poles-pole-enough = ولا يلزم أن يزول: { $units } من «{ $unit }» تكسب ذلك كله إلا جزءا من ألف.
poles-pole-next = ثم يعيق الناس { $id } ({ $table }).
poles-who = من يقل عجزه حينئذ: { $who }.
poles-who-more = من يزيد عجزه حينئذ: { $who }.
poles-one = { $place }، { $group }: { $need }، { $gain }
poles-other-plans = وقد تكون خطط أخرى بالجودة نفسها وتوزعه على نحو آخر.
poles-misled = { $id }: يَعِد السعر بمقدار { $price } للوحدة، وتكسب الوحدة الأولى { $gain }: فمعدله يصح لأقل من وحدة واحدة.
poles-together = معا فقط: { $limits }. زوالها معا يكسب { $gain }، وكل على حدة { $apart }.
poles-more-together = أكثر معا: { $limits }. زوالها معا يكسب { $gain }، وكل على حدة { $apart }.
poles-untried = { $n ->
    [zero] لم يبق قيد لم يُجرّب.
    [one] وهناك قيد آخر واحد سعره أصغر ولم يُجرّب.
    [two] وهناك قيدان آخران سعراهما أصغر ولم يُجرّبا.
    [few] وهناك { $number } قيود أخرى أسعارها أصغر ولم تُجرّب.
    [many] وهناك { $number } قيدا آخر أسعارها أصغر ولم تُجرّب.
   *[other] وهناك { $number } قيد آخر أسعارها أصغر ولم تُجرّب.
}
poles-no-poles = لا يعيق الناس أي قيد: فكل هدف يعدّ الأشخاص محقق.
poles-out-of-reach = { $aim }: { $value }، أيا كان القيد الذي يزول. فما ينقص غير متوفر في أي مكان، أو غير مموّل، أو ممنوع حتى تاريخ معين: وتاريخ أبكر أو طريق جديد أو عرض آخر سيناريو يُقارن.
poles-decided = تبدأ الأشغال كما في الخطة أيا كان ما يزول: وبدء غيرها، أو بدؤها أبكر، سيناريو يُقارن.

## حين لا يتفق شيء
quarrel-title = خطأ[quarrel]: لا يمكن لأي خطة أن تفي بهذه القواعد كلها: لا يمكن تسليم { $tonnes } طن من الحصص الدنيا ({ $places })، { $periods }
quarrel-at = {"  "}في { $at }: { $says }
quarrel-at-in = {"  "}في { $at }: { $says }، { $periods }
quarrel-shut = {"  "}في { $at }: { $way } مغلق، { $periods }
quarrel-one-period = في الفترة التي تبدأ في { $first }
quarrel-periods = في { $number } من أصل { $all } من الفترات، أولها { $first }
quarrel-more-places = { $places } وأماكن أخرى عددها { $number }
quarrel-place = `{ $place }`
quarrel-brief = لا يمكن الوفاء بهذه القواعد كلها: { $rules }

quarrel-least = { $grams } غ على الأقل من `{ $item }` للشخص يوميا
quarrel-most = { $grams } غ على الأكثر من `{ $item }` للشخص يوميا
quarrel-for-group = {" "}لفئة `{ $group }`
quarrel-share-least = { $share } على الأقل من { $whole } من `{ $item }`
quarrel-share-most = { $share } على الأكثر من { $whole } من `{ $item }`
quarrel-whole = كتلة الحصة
quarrel-whole-of = `{ $need }` في الحصة
quarrel-shared-group = لكل فئة حصة واحدة حيثما تعيش
quarrel-shared-common = للجميع الحصة نفسها
quarrel-capacity = يسمح `{ $id }` بمرور { $amount } { $measure } يوميا عبر `{ $on }`
quarrel-presence = لا يمر إلا ما يحميه الأشخاص المنتشرون في `{ $on }`
quarrel-supply-day = يعرض `{ $id }` { $amount } طن من `{ $item }` يوميا في `{ $place }`
quarrel-supply-period = يعرض `{ $id }` { $amount } طن من `{ $item }` في كل فترة في `{ $place }`
quarrel-supply-total = يعرض `{ $id }` { $amount } طن من `{ $item }` في المجموع في `{ $place }`
quarrel-room = لدى `{ $id }` مكان لـ { $amount } طن في `{ $place }`
quarrel-goods = { $amount } طن من `{ $item }` في `{ $place }` ابتداء من { $from }
quarrel-fund = لدى `{ $id }` { $amount } { $currency }
quarrel-unpaid = لا صندوق محسوبا يدفع عن `{ $sector }`
quarrel-earmark = المال المخصص لـ `{ $sector }` في `{ $place }` لا يدفع إلا عما يصل إلى هناك
quarrel-shelf = يُحفظ `{ $item }` { $days } من الأيام

quarrel-hint = {"  "}نصيحة: يكفي أي واحد من هذه، مع بقاء كل ما عداه على حاله
quarrel-hint-together = {"  "}نصيحة: هناك أكثر من تعارض، ولا يكفي تغيير واحد؛ وتكفي هذه كلها معا
quarrel-remedy = {"    "}{ $remedy }
quarrel-not-alone = {"  "}لا يكفي وحده، إذ تتعارض قواعد أخرى أيضا: { $at }
quarrel-lower = خفّض `{ $field }` في { $at } إلى { $figure } أو أقل، أو أفرغه
quarrel-empty = أفرغ `{ $field }` في { $at }
quarrel-raise-or-empty = ارفع `{ $field }` في { $at } إلى { $figure } أو أكثر، أو أفرغه
quarrel-raise = ارفع `{ $field }` في { $at } إلى { $figure } أو أكثر
quarrel-raise-or-add = ارفع `{ $field }` في { $at } إلى { $figure } أو أكثر، أو أضف الفرق بسطر آخر في `supplies.csv` أو `stocks.csv` أو `pipeline.csv` في وقت مبكر كاف
quarrel-raise-sum = ارفع `{ $field }` في { $at } حتى يبلغ مجموعها { $figure } أو أكثر
quarrel-unshare = دع لكل مكان حصته: `ration = "per-place"` تحت `[aims]`
quarrel-pay = اجعل صندوقا يدفع عنه ما يكفي حينئذ: عبر `status` أو تواريخه أو `sectors` أو `[funds] count` في سيناريو
quarrel-protect = اجعل سيناريو ينشر حينئذ عددا كافيا من الأشخاص، أو أفرغ `presence_per_unit` في { $at }
quarrel-open = افتح { $way } طوال الوقت: أفرغ التواريخ في { $at }

## ما يصبح ممكنا ومتى
timeline-title = ما يصبح ممكنا ومتى: { $crisis }
timeline-span = السيناريو { $scenario }: { $span }
timeline-no-gates = ليس في المجلد شروط لها تواريخ: لا شيء ينتظر شيئا.
timeline-column-gate = الشرط
timeline-column-opens = يُفتح
timeline-column-because = بسبب
timeline-column-p10 =
    مفتوح
    في 1 من 10
timeline-column-p50 = في 5 من 10
timeline-column-p90 = في 9 من 10
timeline-column-by-end =
    قبل
    النهاية
timeline-own = تاريخه هو
timeline-never = أبدا
timeline-bars = من { $first } إلى { $last }، علامة واحدة لكل { $step }:
timeline-weeks = { $n ->
    [zero] { $number } أسبوع
    [one] أسبوع
    [two] أسبوعين
    [few] { $number } أسابيع
    [many] { $number } أسبوعا
   *[other] { $number } أسبوع
}
timeline-bars-legend = · مغلق؛ ░ مفتوح في عُشر السحوبات أو أكثر؛ █ في تسعة أعشارها أو أكثر.
timeline-opens = ما يُفتح:
timeline-column-row = السطر
timeline-column-waits = ينتظر
timeline-column-from =
    يسري
    من
timeline-column-until = حتى
timeline-to-the-end = النهاية
timeline-row = { $id } ({ $table })
timeline-moves = ما يحرّك هذه التواريخ:
timeline-chain = { $gate }: { $chain }.
timeline-chain-step = { $gate } { $date }
timeline-arrow = {" "}←{" "}
timeline-day-for-day = كل يوم تأخير في { $gates } يؤخره يوما.
timeline-day-for-day-up-to = كل يوم تأخير في { $gates } يؤخره يوما، حتى { $days }؛ ثم يفتحه شيء آخر.
timeline-slack = يمكن أن يتأخر { $gate } بمقدار { $days } قبل أن يؤثر ذلك.
timeline-no-matter = تأخير { $gates } لا يغير شيئا.
timeline-sooner = لو لم يكن { $gate } عائقا لفُتح أبكر بمقدار { $days }.
timeline-freed = لا يُفتح أبدا بسبب { $gate }: ولو لم يكن عائقا لفُتح.
timeline-decided = ما يحسمه في السحوبات التي يُفتح فيها: { $shares }.
timeline-decided-one = { $gate } في { $share }
timeline-runs = عدد السحوبات { $runs }، البذرة { $seed }: تُسحب الأيام من المثلث بين الأبكر والمرجح والأبعد، وكل شرط مستقل عن غيره. ولا يدخل فيها ما يؤخرها جميعا معا.
timeline-none-fielded = لا قوة في الميدان: يضع سيناريو قوة هناك تحت `[forces]`.
timeline-force = { $name } ({ $id }):
timeline-column-date = في
timeline-column-under-contract =
    أشخاص
    متعاقدون
timeline-column-can-be-posted =
    يمكن
    نشرهم
timeline-column-spent =
    المدفوع
    حتى حينه
timeline-line-start = البدء
timeline-line-training = التدريب
timeline-line-equipment = المعدات
timeline-line-wages = الأجور أو السداد
timeline-line-civilians = الموظفون المدنيون
timeline-line-logistics = اللوجستيات
timeline-cost-line = { $name } { $amount }
timeline-cost = التكلفة من الأسفل: { $total } { $currency } ({ $lines }).
timeline-unpaid = منها { $unpaid } { $currency } لا تُدفع لنقص المال: ويصل عدد من لا تُدفع أجورهم في فترة إلى { $people }.
timeline-cost-none = التكلفة من الأسفل: 0 { $currency }.
timeline-low = أدنى
timeline-central = وسط
timeline-high = أعلى
timeline-from-above = من الأعلى، بحسب التكلفة للفرد في السنة: { $lines } { $currency }.
timeline-from-above-none = من الأعلى: لا يعطي المجلد تكلفة للفرد في السنة.
timeline-size-ceiling = لنشر { $people } من أفراد { $force } في { $date }: يكفي سقف قدره { $ceiling }، ولا يكفي أصغر منه.
timeline-size-seats = لنشر { $people } من أفراد { $force } في { $date } لا يكفي أي سقف مع الدفعات كما هي. ويكفي لو كان لكل دفعة { $times } أضعاف مقاعدها.
timeline-size-authorization = لنشر { $people } من أفراد { $force } في { $date } لا يكفي شيء: فلا تُخوّل القوة إلا في { $opens } ({ $gate }).
timeline-size-authorization-never = لنشر { $people } من أفراد { $force } في { $date } لا يكفي شيء: فلا تُخوّل القوة أبدا ({ $gate }).
timeline-size-entry = لنشر { $people } من أفراد { $force } في { $date } لا يكفي شيء: فلا يُسمح لها بالدخول إلا في { $opens } ({ $gate }).
timeline-size-entry-never = لنشر { $people } من أفراد { $force } في { $date } لا يكفي شيء: فلا يُسمح لها بالدخول أبدا ({ $gate }).
timeline-size-classes = لنشر { $people } من أفراد { $force } في { $date } لا يكفي شيء: فأول أفراد دفعة يحضرون في { $opens }.
timeline-size-no-classes = لنشر { $people } من أفراد { $force } في { $date } لا يكفي شيء: فلا يأتي أحد من دفعة قبل نهاية الخطة.
timeline-size-curve = لنشر { $people } من أفراد { $force } في { $date } لا يكفي شيء: فحتى ذلك الحين لا يكاد يُرسل أحد من أي سقف.
timeline-the-start = اليوم الأول من الخطة

## من أين تأتي الأرقام

trace-figure = { $name }: { $amount }
trace-made-title = مقروء من هذه الأعمدة في الخطة:
trace-made = { $what }: { $amount } ({ $name })
trace-made-adds = { $adds } من { $what }: { $amount } ({ $name })
trace-made-more = … الأكبر من أصل { $number }
trace-binding-title = يثبته حيث هو:
trace-binding-none = لا يثبته سطر له سعر ولا قيد.
trace-held-by-title = وراء هذه الأسعار، الأقرب أولا:
trace-binding = { $what }، { $side } ({ $name })
trace-side-least = عند أدنى ما يجوز، { $limit }
trace-side-most = عند أقصى ما يجوز، { $limit }
trace-side-equal = ويجب أن يتعادل
trace-side-equal-given = ويجب أن يتعادل، والمعطى { $limit }
trace-price-more = زيادة { $unit } { $gain }.
trace-price-less = إنقاص { $unit } { $gain }.
trace-price-none = لا تكسب الوحدة الأولى من التخفيف شيئا في الهدف «{ $aim }»؛ وليس للأهداف التي تليه أسعار هنا.
trace-no-prices = لا سعر: لا يمنع أي قيد تحقيق هدف يعدّ الأشخاص.
trace-spares = من شأنها أن توفر { $gain } دون { $aim }
trace-costs-days = من شأنها أن تكلف { $gain } دون { $aim }
trace-saves = من شأنها أن توفر { $gain }
trace-costs = من شأنها أن تكلف { $gain }
trace-made-from = من { $lines }
trace-more = … وأخرى عددها { $number }؛ يعرضها كلها `--json`
trace-lines-title = مصدرها:
trace-line = { $name }، في { $at }: { $figures }
trace-line-plain = { $name }، في { $at }
trace-line-sources = { $standing }: { $sources }
trace-line-note = ملاحظة: { $note }
trace-sources-title = المصادر:
trace-source = { $id } ({ $standing }): { $about }
trace-source-bare = { $id }: غير موصوف في `sources`
trace-no-source = بلا مصدر

trace-no-form = `{ $cell }` لا يسمّي خلية؛ اكتب `table[key]` أو `table[key].column` أو `table.csv:line`
trace-no-table = `{ $table }` ليس جدولا من جداول خطة
trace-no-line = عدد سطور `{ $file }` هو { $number }، أولها الترويسة
trace-no-key = تتميز سطور `{ $table }` بما يلي: { $key }؛ أعط قيمة لكل منها تفصل بينها فواصل
trace-no-row = لا سطر في `{ $table }` قيمة `{ $field }` فيه هناك `{ $value }`؛ والسطور الصفرية لا تُكتب
trace-no-column = `{ $field }` ليس عمودا في `{ $table }`
trace-no-from = `{ $from }` ليس مصدرا ولا سطرا من المدخلات؛ اكتب `sources/ID` أو `table/ID`
trace-meant = ؛ هل تقصد `{ $near }`؟
trace-there-is = ؛ ويوجد `{ $some }`

trace-forward-title = ما يستند إلى { $from }
trace-cited = يرد في سطور المدخلات التالية، وعددها { $number }:
trace-cited-none = لا يذكره أي سطر من المدخلات، فلا يستند إليه شيء.
trace-share = من { $aim } يستند إليه { $share }، بالجمع من دون إشارة: تضيف هذه الأرقام { $adds } وتُنقص { $takes }. وعدد السطور التي لها نصيب: { $number }.
trace-no-share = لا سعر لأي رقم: فكل هدف محقق، أو يبقى العجز أيا كان القيد الذي يزول. ويبيّن ذلك `longpole poles`.
trace-reliant-title = سطور الخطة التي تستند إليه: صُنعت منه، أو يثبتها سطر له سعر صُنع منه.
trace-reliant = { $table }: { $number } من { $of }، أكبرها { $largest }

trace-rests-title = إلامَ تستند الخطة
trace-rests-head = أول هدف لم يتحقق هو { $aim }: { $value }. وهو مجموع أجزائه: يضيف إليه ما هو مستحق للناس، ويُنقص منه ما يتوفر وما يمكن أن يمر، كل بسعره.
trace-rests-known = كيف تُعرف أجزاؤه، بحسب أضعف مصدر لكل سطر، وبحسب أقواها:
trace-column-known = معروف بأنه
trace-column-share =
    النسبة
    بالأضعف
trace-column-at-best = وبالأقوى
trace-column-adds = يضيف
trace-column-takes = يُنقص
trace-column-lines = سطور
trace-rests-largest = أكبر الأجزاء، بوحدة { $unit }:
trace-part = { $amount } { $lines }
trace-part-sources = { $standing }: { $sources }
trace-times = {" "}×{" "}
trace-rests-meaning = تبيّن النسبة إلى أي نوع من الأرقام يستند المجموع. ولا تبيّن مقدار ما قد تخطئ فيه، ولا ما الذي سيتغير: فالأجزاء الكبيرة يلغي بعضها بعضا، والمحتويات والحمولات ومدد الطريق والفواقد والتكاليف لا تؤثر إلا عبر الأسعار.

trace-rivals-none = ليس في المجلد أرقام متباينة؛ ومكانها `[[rival]]` في longpole.toml.
trace-rivals-title = أرقام متباينة، وما تؤول إليه الخطة مع كل منها
trace-rival-name = { $id }: { $column } في { $table }، { $row }
trace-rival-reason = استُخدم لأن { $reason }
trace-rival-scenario = اختاره السيناريو؛ وسبب اختيار المجلد نفسه: { $reason }
trace-rival-used = { $value } ({ $source })، المستخدم: { $aims }
trace-rival-other = { $value } ({ $source }): { $aims }
trace-rival-together = كل ما يقوله { $source } خلافا لذلك ({ $rivals }): { $aims }
trace-rival-failed = لا خطة؛ { $why }
trace-aim = { $aim } { $value }
trace-aim-more = { $aim } { $value } (+{ $change })
trace-aim-less = { $aim } { $value } (-{ $change })
trace-aim-people = {"، "}أي كعدد إضافي قدره { $people } من الأشخاص دون احتياج ما في كل يوم
trace-aim-fewer = {"، "}أي كعدد أقل بمقدار { $people } من الأشخاص دون احتياج ما في كل يوم
trace-rival-line = أرقام متباينة عن { $column } في { $table }، { $row }: { $figures }. المستخدم: { $source }، لأن { $reason }.
trace-rival-line-scenario = أرقام متباينة عن { $column } في { $table }، { $row }: { $figures }. المستخدم: { $source }، كما يقول السيناريو.
trace-rival-figure = { $value } ({ $source })
trace-section-rivals = أرقام متباينة
trace-rivals-columns =
    الحقيقة
    الرقم
    المصدر
    المستخدم
    السبب

trace-what-purchase = ما يُشترى من { $a } في الفترة التي تبدأ في { $b }
trace-what-flow = ما يدخل { $a } من { $b } في الفترة التي تبدأ في { $c }
trace-what-stock = ما يوجد في { $a } من { $b } عند انتهاء الفترة التي تبدأ في { $c }
trace-what-discarded = ما يُتلف أو يُردّ في { $a } من { $b } في الفترة التي تبدأ في { $c }
trace-what-delivery = ما يُعطى في { $a } لفئة { $b } من { $c } في الفترة التي تبدأ في { $d }
trace-what-shortfall-survival = ما ينقص { $b } في { $a } من { $c } للبقاء في الفترة التي تبدأ في { $d }
trace-what-shortfall-standard = ما ينقص { $b } في { $a } من { $c } بين مستوى البقاء والمعيار في الفترة التي تبدأ في { $d }
trace-what-ration = الحصة من { $b } التي يتقاسمها { $a } في الفترة التي تبدأ في { $c }
trace-what-usage = ما يسمح { $a } بمروره في الفترة التي تبدأ في { $b }
trace-what-posted = أفراد { $a } المنتشرون في { $b } في الفترة التي تبدأ في { $c }
trace-what-presence = ما يمر عبر { $a } ومن يحميه في الفترة التي تبدأ في { $b }
trace-what-posts = أين ينتشر أفراد { $a } في الفترة التي تبدأ في { $b }
trace-what-start = هل يبدأ { $a } في الفترة التي تبدأ في { $b }
trace-what-progress = الجزء المنجز من { $a } في الفترة التي تبدأ في { $b }
trace-what-finished = هل أُنجز { $a } عند بدء الفترة التي تبدأ في { $b }
trace-what-wait = كم يُنتظر { $a }
trace-what-makespan = متى تُنجز آخر الأشغال
trace-what-works = يُنجز { $a } مرة واحدة
trace-what-precedence = ينتظر { $a } { $b } في الفترة التي تبدأ في { $c }
trace-what-precedence-finished = ما أُنجز من { $a } عند بدء الفترة التي تبدأ في { $b }
trace-what-crews = فرق { $a } العاملة في { $b }
trace-what-repaired = ما يسمح { $a } بمروره بعد إنجاز أشغاله، في الفترة التي تبدأ في { $b }
trace-what-waiting-longest = لا تُنجز آخر الأشغال قبل { $a }
trace-what-payment = ما يدفعه { $a } عن { $b } في { $c } في الفترة التي تبدأ في { $d }
trace-what-payroll = ما يدفعه { $b } إلى { $a } في الفترة التي تبدأ في { $c }
trace-what-unspent = ما يبقى لدى { $a } عند انتهاء الفترة التي تبدأ في { $b }
trace-what-stock-balance = ما يصل إلى { $a } من { $b } وما يغادره في الفترة التي تبدأ في { $c }
trace-what-supply-total = ما يُشترى من { $a } في المجموع
trace-what-capacity = ما يمر عبر { $a } بوحدة { $b } وما يجوز أن يمر في الفترة التي تبدأ في { $c }
trace-what-storage = ما يوجد في { $a } عند انتهاء الفترة التي تبدأ في { $b }
trace-what-shelf-life = ما يوجد في { $a } من { $b } ضمن مدة صلاحيته عند انتهاء الفترة التي تبدأ في { $c }
trace-what-shelf-life-total = ما يوجد من { $a } ضمن مدة صلاحيته عند انتهاء الفترة التي تبدأ في { $b }
trace-what-coverage = ما يحصل عليه { $b } في { $a } من { $c } وما ينقصهم في الفترة التي تبدأ في { $d }
trace-what-held = ما لدى { $b } في { $a } من { $c } عند انتهاء الفترة التي تبدأ في { $d }
trace-what-ration-same = الحصة نفسها من { $c } لفئة { $b } في { $a } كما في غيره في الفترة التي تبدأ في { $d }
trace-what-ration-least = أصغر جزء من { $c } في حصة { $b } في { $a } في الفترة التي تبدأ في { $d }
trace-what-ration-most = أكبر جزء من { $c } في حصة { $b } في { $a } في الفترة التي تبدأ في { $d }
trace-what-service = ما يقدمه { $a } في الفترة التي تبدأ في { $last }
trace-what-spending = ما يكلفه { $a } وما يُدفع عنه في الفترة التي تبدأ في { $b }
trace-what-cash = ما يستلمه { $a } ويدفعه ويُبقيه في الفترة التي تبدأ في { $b }
trace-what-earmark = ما يُدفع عن { $a } بمال مخصص لـ { $b } وحده
trace-what-share-short = الجزء الناقص مما هو مستحق لـ { $b } في { $a } من { $c } على مدى الخطة كلها
trace-what-worst = أكبر جزء ينقص أي أحد
trace-what-worst-off = لا ينقص أحدا جزء أكبر مما ينقص الأقل نصيبا: { $b } في { $a }، { $c }
trace-what-other = جزء من البرنامج

audit-must-rows = كل سطر يسمّي ما في المجلد مرة واحدة، وأعمدته متوافقة
audit-must-supply = لا يُشترى ما ليس معروضا
audit-must-stock = ما يغادر أو يُعطى كان موجودا هناك، يوما بيوم
audit-must-capacity = ما يمر عبر مكان أو طريق يتسع له
audit-must-presence = حيث يلزم حضور أشخاص هم حاضرون، وليسوا أكثر ممن هم موجودون
audit-must-storage = لما يوجد في مكان ما متسع
audit-must-shelf-life = لا يُحفظ شيء بعد مدة صلاحيته
audit-must-service = لا تعطي الخدمات أكثر مما تستطيع
audit-must-works = تستغرق الأشغال أيامها، بترتيبها، بفرق موجودة
audit-must-ration = تبقى الحصص ضمن حدودها وتُتقاسم
audit-must-held = ما لدى الناس قد أُعطي ولم يبلَ
audit-must-coverage = ما هو مستحق للناس وما يحصلون عليه وما ينقصهم
audit-must-spending = كل شيء مدفوع، بمال يجوز أن يدفع عنه
audit-must-cash = لا يدفع صندوق ما لم يستلمه
audit-must-earmark = المال المخصص لمكان يدفع عما وصل إليه
audit-must-orders = تُستوفى الأوامر كما تقول الخطة
audit-must-ledger = بنود السجل مجاميعها صحيحة
audit-must-prices = مكسب القيد هو مجموع أسعاره
audit-must-about = يتوافق plan.json والمصنّف مع الجداول

## أسماء القيود والوحدات والأهداف والأنواع
way = من { $from } إلى { $to }
limit-capacity = الطاقة { $id } ({ $site })
limit-pipeline = الشحنة { $id } ({ $place })
limit-fund = الصندوق { $id }
limit-fund-of = الصندوق { $id } ({ $donor })
limit-link = مدة الطريق { $site }
limit-ration = قاعدة حصة { $id }
limit-force = قوام { $force }
limit-gate = تاريخ «{ $title }»
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
measured = مقيس
named = مسمّى
official = رسمي
unnamed = مسؤولون لم يُسمّوا
estimated = مقدّر
assumed = مفترض
limit-crew = عدد فرق { $id }
unit-crew = { $n ->
    [zero] { $amount } فريق إضافي
    [one] فريق إضافي واحد
    [two] فريقان إضافيان
    [few] { $amount } فرق إضافية
    [many] { $amount } فريقا إضافيا
   *[other] { $amount } فريق إضافي
}
aim-name-survival = مستوى البقاء
aim-name-standard = المعيار
aim-name-worst-off = الأقل نصيبا
aim-name-cost = التكلفة
aim-name-recovery = التعافي
aim-name-makespan = مدة الأشغال
unit-name-person-days = يوم-شخص
unit-name-weighted = يوم-شخص مرجّح
unit-name-days = { $n ->
    [zero] يوم
    [one] يوم
    [two] يوم
    [few] أيام
    [many] يوما
   *[other] يوم
}
unit-name-litres = { $n ->
    [zero] لتر
    [one] لتر
    [two] لتر
    [few] لترات
    [many] لترا
   *[other] لتر
}
unit-name-people = { $n ->
    [zero] شخص
    [one] شخص
    [two] شخص
    [few] أشخاص
    [many] شخصا
   *[other] شخص
}
unit-name-trucks = { $n ->
    [zero] شاحنة
    [one] شاحنة
    [two] شاحنة
    [few] شاحنات
    [many] شاحنة
   *[other] شاحنة
}
unit-name-t = طن
unit-name-kg = كغ
unit-name-g = غ
unit-name-share = نسبة
sector-food = الأمن الغذائي
sector-water = المياه
sector-wash = المياه والصرف الصحي والنظافة
sector-health = الصحة
sector-nutrition = التغذية
sector-shelter = المأوى
sector-education = التعليم
sector-logistics = اللوجستيات
sector-protection = الحماية
sector-energy = الطاقة
order-yes = نعم
order-no = لا
order-untested = لم يُختبر
differs-amount = الكمية
differs-way = الطريق
need-eaten = يُستهلك
need-held = يُحتفظ به
limit-service = الخدمة { $id } ({ $need }، { $place })
limit-supply = العرض { $id } ({ $item }، { $place })
limit-storage = المخزن { $id } ({ $place })
limit-stock = مخزون { $item } في { $place }
