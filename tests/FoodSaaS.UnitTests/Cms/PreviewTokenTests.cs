using FoodSaaS.Cms.Application.Previews;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Testing;

namespace FoodSaaS.UnitTests.Cms;

public sealed class PreviewTokenTests
{
    private readonly FakeClock _clock = new(CmsSamples.Noon);
    private readonly PreviewPass _pass = new(new TenantId(Ids.New()), Ids.New(), "pt-BR", CmsSamples.Noon + PreviewTokens.Lifetime);

    [Fact]
    public void Reads_what_it_signed()
    {
        var tokens = Tokens("secret of this installation");

        Assert.Equal(_pass, tokens.Read(tokens.Sign(_pass), _pass.Brand));
    }

    [Fact]
    public void Ends_after_30_minutes()
    {
        var tokens = Tokens("secret of this installation");
        var token = tokens.Sign(_pass);

        _clock.Advance(Duration.FromMinutes(30) - Duration.FromSeconds(1));
        Assert.NotNull(tokens.Read(token, _pass.Brand));
        _clock.Advance(Duration.FromSeconds(1));
        Assert.Null(tokens.Read(token, _pass.Brand));
    }

    [Fact]
    public void Is_worth_nothing_at_another_brand() => Assert.Null(Tokens("secret").Read(Tokens("secret").Sign(_pass), new TenantId(Ids.New())));

    [Fact]
    public void Is_worth_nothing_when_signed_with_another_secret() => Assert.Null(Tokens("secret").Read(Tokens("guess").Sign(_pass), _pass.Brand));

    [Fact]
    public void Is_worth_nothing_when_any_character_is_changed()
    {
        var tokens = Tokens("secret");
        var token = tokens.Sign(_pass);

        Assert.All(Enumerable.Range(0, token.Length), i =>
        {
            var changed = token[..i] + (token[i] == 'A' ? 'E' : 'A') + token[(i + 1)..];
            Assert.Null(tokens.Read(changed, _pass.Brand));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b.c")]
    [InlineData("é.é")]
    [InlineData("AAAA.AAAA")]
    public void Is_worth_nothing_when_it_is_no_token(string token) => Assert.Null(Tokens("secret").Read(token, _pass.Brand));

    private PreviewTokens Tokens(string secret) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [PreviewTokens.SecretKey] = secret }).Build(), _clock);
}
