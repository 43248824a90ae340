using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.UnitTests.Ordering.Orders;

public sealed class TrackingTokenTests
{
    private readonly TrackingTokens _tokens = Of("a secret of this installation");
    private readonly TenantId _brand = TenantId.New();

    [Fact]
    public void A_token_leads_to_its_order_and_is_always_the_same()
    {
        var id = Guid.NewGuid();
        Assert.Equal(_tokens.Of(_brand, id), _tokens.Of(_brand, id));
        Assert.Equal(id, _tokens.Read(_tokens.Of(_brand, id), _brand));
    }

    [Fact]
    public void At_another_brand_or_installation_it_leads_nowhere()
    {
        var token = _tokens.Of(_brand, Guid.NewGuid());
        Assert.Null(_tokens.Read(token, TenantId.New()));
        Assert.Null(Of("another secret").Read(token, _brand));
    }

    [Fact]
    public void No_other_text_leads_anywhere()
    {
        var token = _tokens.Of(_brand, Guid.NewGuid());
        for (var i = 0; i < token.Length - 1; i++) Assert.Null(_tokens.Read(token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..], _brand));
        Assert.All(["", "A", token + "A", token[1..], new string('!', token.Length), new string('A', token.Length)], text => Assert.Null(_tokens.Read(text, _brand)));
    }

    private static TrackingTokens Of(string secret) => new(new ConfigurationBuilder().AddInMemoryCollection([new("FoodSaaS:InternalSecret", secret)]).Build());
}
