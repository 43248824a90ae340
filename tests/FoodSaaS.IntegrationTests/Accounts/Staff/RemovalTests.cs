using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;

namespace FoodSaaS.IntegrationTests.Accounts.Staff;

/// <summary>Rights that were taken are gone with the next request, and what is live ends within five seconds.</summary>
public sealed class RemovalTests(ApiFixture api)
{
    private const int Forbidden = 4403;

    [Theory]
    [InlineData("EDITOR")]
    [InlineData("COURIER")]
    public async Task Who_is_removed_is_out_at_once_and_his_socket_within_five_seconds(string role)
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var colleague = await Colleague.JoinedAsync(api, brand, role);
        using var socket = await ListenAsync(colleague, brand);
        var closed = socket.NextAsync();

        var watch = Stopwatch.StartNew();
        Assert.Null(await brand.Console.RemoveAsync(brand, await colleague.IdAsync(brand)));
        using var answer = await colleague.Client.PostAsync(brand.ConsolePath, JsonContent.Create(new { query = "{ viewer { id } }" }));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal((null, Forbidden), await closed);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LiveSocket.FiveSeconds);
    }

    [Fact]
    public async Task Another_role_counts_with_the_next_request_and_ends_what_is_live()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var colleague = await Colleague.JoinedAsync(api, brand, "EDITOR");
        using var socket = await ListenAsync(colleague, brand);
        var closed = socket.NextAsync();

        Assert.Null(await brand.Console.SetRoleAsync(brand, await colleague.IdAsync(brand), "COURIER"));
        Assert.Empty(await colleague.PermissionsAsync(brand));
        Assert.Equal((null, Forbidden), await closed);
    }

    [Fact]
    public async Task An_own_role_that_loses_a_permission_takes_it_from_all_who_hold_it_at_once()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var id = await brand.OwnRoleAsync("EditMenu", "EditTheme");
        using var colleague = await Colleague.JoinedAsync(api, brand, id);
        Assert.Equal(["EditMenu", "EditTheme"], await colleague.PermissionsAsync(brand));

        await brand.ChangeAsync("updateOwnRole", new { id, name = "Menu only", permissions = new[] { "EditMenu" } }, "ownRole", "id");
        Assert.Equal(["EditMenu"], await colleague.PermissionsAsync(brand));
    }

    [Fact]
    public async Task Who_is_removed_from_one_brand_works_on_for_the_other()
    {
        var first = await TestBrand.SignUpAsync(api);
        var second = await TestBrand.SignUpAsync(api);
        using var colleague = await Colleague.JoinedAsync(api, first, "EDITOR");
        Assert.Null(await colleague.AcceptAsync(await colleague.InvitedAsync(second, "EDITOR")));
        Assert.Null(await first.Console.RemoveAsync(first, await colleague.IdAsync(first)));

        Assert.Contains("EditMenu", await colleague.PermissionsAsync(second));
        Assert.Single((await colleague.Client.DataAsync("{ viewer { memberships { role } } }")).GetProperty("viewer").GetProperty("memberships").EnumerateArray());
    }

    [Fact]
    public async Task Every_change_is_in_the_history_with_who_did_it_for_whoever_manages_the_brand()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var manager = await Colleague.JoinedAsync(api, brand, "MANAGER");
        using var editor = await Colleague.JoinedAsync(api, brand, "EDITOR");
        var id = await editor.IdAsync(brand);
        Assert.Null(await manager.Client.SetRoleAsync(brand, id, "AGENT"));
        Assert.Null(await manager.Client.RemoveAsync(brand, id));

        const string history = "{ staffChanges(first: 3) { nodes { kind author subject detail } } }";
        Assert.Equal("FORBIDDEN", Threats.Refusal.CodeOf(await manager.Client.QueryAsync(history, path: brand.ConsolePath)));
        var lines = (await brand.AsOwnerAsync(history)).GetProperty("staffChanges").GetProperty("nodes").EnumerateArray()
            .Select(l => string.Join(" | ", l.EnumerateObject().Select(f => f.Value.GetString())));
        Assert.Equal([$"REMOVED | {manager.Name} | {editor.Name} | Agent", $"ROLE_CHANGED | {manager.Name} | {editor.Name} | Editor → Agent", $"JOINED | {editor.Name} | {editor.Name} | Editor"], lines);
    }

    private async Task<LiveSocket> ListenAsync(Colleague colleague, TestBrand brand)
    {
        var socket = await LiveSocket.OpenConsoleAsync(api, brand.ConsolePath, colleague.Client.Session!);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = "subscription { menuChanged { itemIds } }" } });
        return socket;
    }
}
