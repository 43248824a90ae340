using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>An app that acts for its own brand, with nobody in front of it.</summary>
[Collection(AppsCollection.Name)]
public sealed class ClientCredentialsTests(AppsHost apps)
{
    private OwnHost Host => apps.Host;

    private TestBrand Ours => apps.Ours;

    [Fact]
    public async Task It_may_what_it_asks_for_of_what_it_was_given_at_its_own_brand()
    {
        var app = apps.Itself;
        var (one, none) = (await app.ForItselfAsync("EditMenu"), await app.ForItselfAsync(null));

        Assert.Null(one.Refresh);
        Assert.Equal(Ours.Slug, await Host.SlugAsync(one.Access!));
        Assert.Null(await Host.UseAsync(one.Access!, TokenUse.Edit));
        Assert.Equal("FORBIDDEN", await Host.UseAsync(one.Access!, TokenUse.EditTheme));
        Assert.Equal("FORBIDDEN", await Host.UseAsync(none.Access!, TokenUse.Edit));
        Assert.Equal("TENANT_MISMATCH", await Host.UseAsync(one.Access!, host: $"{apps.Theirs.Slug}.foodsaas.localhost"));
    }

    [Theory]
    [InlineData("EditLocations")]
    [InlineData("ManageStaff")]
    [InlineData("EditMenu ViewCustomers")]
    [InlineData("no-such-scope")]
    public async Task It_gets_no_more_than_it_was_given(string scope)
    {
        var app = apps.Itself;

        Assert.Null((await app.ForItselfAsync(scope)).Access);
    }

    [Fact]
    public async Task Without_leave_or_with_another_secret_there_is_no_token()
    {
        var app = apps.App;
        var itself = apps.Itself;

        Assert.Equal("unauthorized_client", (await app.ForItselfAsync("EditMenu")).Error);
        Assert.Equal("invalid_client", (await (itself with { Secret = "as_wrong" }).ForItselfAsync("EditMenu")).Error);
        Assert.Null((await (itself with { Secret = null }).ForItselfAsync("EditMenu")).Access);
    }

    [Fact]
    public async Task Nobody_makes_one_that_may_more_than_he_nor_reads_its_secret()
    {
        var app = apps.Itself;
        using var keeper = await Colleague.JoinedAsync(Host, Ours, await Ours.OwnRoleAsync("ManageApiKeys", "EditMenu"));
        Task<string?> MakeAsync(string permission, bool itself) => keeper.Client.TryAsync(
            Ours.ConsolePath, "createApp", new { name = "x", kind = "SERVER", permissions = new[] { permission }, redirectUris = new[] { TestApp.Back }, actsForItself = itself }, "created { secret }");

        Assert.Equal("APP_EXCEEDS_RIGHTS", await MakeAsync("EditTheme", itself: true));
        Assert.Equal("APP_EXCEEDS_RIGHTS", await keeper.Client.TryAsync(Ours.ConsolePath, "rotateAppSecret", new { id = app.Id }, "rotated { secret }"));
        Assert.Null(await MakeAsync("EditMenu", itself: true));
        Assert.Null(await MakeAsync("EditTheme", itself: false));
    }
}
