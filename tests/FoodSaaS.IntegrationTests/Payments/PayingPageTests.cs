using FoodSaaS.IntegrationTests.FrontDoor;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A gateway's script runs where diners of its brands pay, and nowhere else.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class PayingPageTests(PaymentsHost host)
{
    [Fact]
    public async Task Pages_for_paying_allow_the_gateway_of_brands_that_have_an_account_there_also_those_that_were_kept_before()
    {
        var (site, other) = (await ScriptedSite.OpenAsync(host.Host), await ScriptedSite.OpenAsync(host.Host));
        foreach (var path in new[] { "/menu", "/checkout", "/order", "/en/checkout" }) Assert.DoesNotContain("pay.example", await PolicyAsync(site, path), StringComparison.Ordinal);
        await host.Host.ScalarAsync<object>("INSERT INTO payments.accounts (gateway, id, brand_id, takes_payments, needs_input, created_at) VALUES ('Simulator', $1, $2, false, true, now())", $"acct_{site.Id:N}", site.Id);

        foreach (var path in new[] { "/checkout", "/order", "/en/checkout" })
        {
            var rules = (await PolicyAsync(site, path)).Split("; ");
            Assert.Contains("script-src 'self' https://js.pay.example", rules);
            Assert.Contains("connect-src 'self' https://api.pay.example", rules);
            Assert.Contains("frame-src 'self' https://frames.pay.example", rules);
            Assert.Contains("img-src 'self' https://pictures.pay.example data: blob:", rules);
        }

        Assert.DoesNotContain("pay.example", await PolicyAsync(site, "/menu"), StringComparison.Ordinal);
        Assert.DoesNotContain("pay.example", await PolicyAsync(other, "/checkout"), StringComparison.Ordinal);
    }

    private static async Task<string> PolicyAsync(ScriptedSite site, string path) => (await site.VisitAsync(path)).Headers["Content-Security-Policy"];
}
