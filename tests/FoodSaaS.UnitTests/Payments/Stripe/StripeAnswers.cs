namespace FoodSaaS.UnitTests.Payments.Stripe;

/// <summary>As Stripe's reference shows them, shortened to what is read.</summary>
internal static class StripeAnswers
{
    public static readonly Guid PaymentId = new("01890000-0000-7000-8000-000000000001");

    public static (int, string?) Intent(string status, string more = "", string currency = "eur", long amount = 1_250) =>
        (200, $$"""{"id":"pi_1","object":"payment_intent","amount":{{amount}},"currency":"{{currency}}","status":"{{status}}","client_secret":"pi_1_secret","created":1780300800,"metadata":{"payment":"{{PaymentId}}"}{{more}}}""");

    public static (int, string?) Setup(string status, string more = "") =>
        (200, $$$"""{"id":"seti_1","object":"setup_intent","status":"{{{status}}}","client_secret":"seti_1_secret","created":1780300800,"customer":"cus_1","payment_method":"pm_1","metadata":{"payment":"{{{PaymentId}}}","currency":"eur"}{{{more}}}}""");

    public static (int, string?) Refusal(int status, string type, string code, string? declineCode = null) =>
        (status, $$$"""{"error":{"type":"{{{type}}}","code":"{{{code}}}","message":"No."{{{(declineCode is null ? "" : $",\"decline_code\":\"{declineCode}\"")}}}}}""");

    public static (int, string?) List(params string[] entries) => (200, $$"""{"object":"list","has_more":false,"url":"/v1/all","data":[{{string.Join(',', entries)}}]}""");

    public static string Charge(long amount = 1_250, string more = "") =>
        $$""","latest_charge":{"id":"ch_1","object":"charge","amount":{{amount}},"currency":"eur","status":"succeeded"{{more}}}""";
}
