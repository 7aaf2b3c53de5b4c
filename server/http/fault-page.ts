/**
 * What a person sees when even the page of faults could not be made: both languages, no script, no
 * style, and the reference under which the log has the cause.
 */
export const faultPage = (reference: string): string => `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>أمانة · Amana</title>
<main>
<h1>هذه الخطوة غير متاحة الآن</h1>
<p>كل ما أُرسل محفوظ. يمكن إعادة المحاولة بعد قليل. وإن تكرر ذلك فهذا الرقم يساعدنا: <bdi dir="ltr">${reference}</bdi></p>
<section lang="en" dir="ltr">
<h2>This step is not possible now</h2>
<p>Everything that was sent is kept. You can try again in a while. If it happens again, this number helps us: ${reference}</p>
</section>
</main>
</html>
`;
