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
<p>كل ما أكّدنا وصوله محفوظ. يمكن إعادة المحاولة بعد قليل. وإذا تكرر ذلك، فهذا الرقم يدلّنا على الخلل، ولا يدلّ على أحد: <bdi dir="ltr">${reference}</bdi></p>
<section lang="en" dir="ltr">
<h2>This step is not possible now</h2>
<p>All that we confirmed as received is kept. You can try again in a while. If it happens again, this number leads us to the fault, and to nobody: ${reference}</p>
</section>
</main>
</html>
`;
