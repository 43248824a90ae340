using FoodSaaS.Payments.Domain;

namespace FoodSaaS.UnitTests.Payments;

/// <summary>What gateways send word of is read as far as it matters, and nothing else is.</summary>
public sealed class GatewayNoticeTests
{
    [Theory]
    [InlineData("""{"id":"evt_1","type":"account.updated","account":"acct_1","data":{"object":{"id":"acct_1","object":"account"}}}""")]
    [InlineData("""{"id":"evt_1","type":"account.application.deauthorized","account":"acct_1","data":{"object":{"id":"ca_1","object":"application"}}}""")]
    [InlineData("""{"id":"evt_1","type":"capability.updated","account":"acct_1","data":{"object":{"id":"card_payments","object":"capability"}}}""")]
    [InlineData("""{"id":"evt_1","object":"v2.core.event","type":"v2.core.account[configuration.merchant].capability_status_updated","related_object":{"id":"acct_1","type":"v2.core.account"}}""")]
    public void Words_about_an_account_name_it(string body)
    {
        var notice = Read(body);
        Assert.Equal(("acct_1", true, null), (notice!.AccountId, notice.IsAboutAccount, notice.PaymentId));
    }

    [Theory]
    [InlineData("""{"id":"evt_1","type":"charge.dispute.closed","account":"acct_1","data":{"object":{"id":"dp_1","payment_intent":"pi_1"}}}""", "pi_1")]
    [InlineData("""{"id":"evt_1","type":"payment_intent.succeeded","account":"acct_1","data":{"object":{"id":"pi_1"}}}""", "pi_1")]
    public void Words_about_a_payment_do_not(string body, string about)
    {
        var notice = Read(body);
        Assert.Equal((about, false), (notice!.ObjectId, notice.IsAboutAccount));
    }

    [Theory]
    [InlineData("""{"id":"evt_1","type":"account.updated","data":{"object":{"id":"acct_1"}}}""")]
    [InlineData("""{"id":"evt_1","type":"v2.core.account.updated","related_object":{}}""")]
    [InlineData("""{"id":"evt_1","type":"v2.money.sent","related_object":{"id":"acct_1"}}""")]
    public void What_names_no_account_is_none(string body) => Assert.Null(Read(body));

    private static GatewayNotice? Read(string body) => GatewayNotice.Read(System.Text.Encoding.UTF8.GetBytes(body));
}
