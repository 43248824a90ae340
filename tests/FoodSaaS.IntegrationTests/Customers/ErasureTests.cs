using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>Who has his account erased is nowhere in the database afterwards; who has another address has proven both.</summary>
public sealed class ErasureTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task No_table_of_the_database_holds_anything_of_an_erased_guest()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var guest = await Guest.SignedInAsync(Host, brand);
        const string Word = "zqxwhisper";
        Assert.Null(await guest.RefusalAsync("updateDiner", new { name = $"Ada {Word}", locale = "en" }, "diner { id }"));
        Assert.Null(await guest.RefusalAsync("addDinerAddress", new { street = $"{Word} lane", postalCode = "1", city = Word, country = "DE", note = Word, label = Word }, "address { id }"));
        Assert.Null((await guest.AskAsync()).Refusal);
        await Host.SettleAsync();
        Assert.NotEmpty(await TablesWithAsync(Word));
        var id = GlobalId.Parse((await guest.SeenAsync("id")).GetProperty("id").GetString())!.Value.Id;

        Assert.Equal("CONFIRM_WRONG@confirm", await guest.RefusalAsync("eraseDiner", new { confirm = "somebody@example.com" }, "isErased"));
        Assert.Null(await guest.RefusalAsync("eraseDiner", new { confirm = guest.Email.ToUpperInvariant() }, "isErased"));
        Assert.False(await guest.IsInAsync());
        await Waiting.UntilAsync(async () => await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails") == 0);
        Assert.Empty(await TablesWithAsync(Word));
        Assert.Empty(await TablesWithAsync(guest.Email));
        Assert.Equal(1, await Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox WHERE name = 'customers.diner-erased.v1' AND strpos(payload::text, $1) > 0", id.ToString()));

        using var again = new Guest(Host, brand, guest.Email);
        await again.SignInAsync();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await again.SeenAsync()).GetProperty("name").ValueKind);
    }

    [Fact]
    public async Task A_session_alone_erases_nobody_and_moves_nobody()
    {
        using var guest = await Guest.SignedInAsync(Host, await TestBrand.SignUpAsync(Host));
        Host.Clock.Advance(Duration.FromMinutes(16));
        Assert.Equal("PROOF_NEEDED@", await guest.RefusalAsync("eraseDiner", new { confirm = guest.Email }, "isErased"));
        Assert.Equal("PROOF_NEEDED@", await guest.RefusalAsync("requestDinerContactChange", new { email = "else@example.com" }, "request { challenge }"));
        Assert.Equal("PROOF_NEEDED@", await guest.RefusalAsync("removeDinerContact", new { kind = "EMAIL" }, "diner { id }"));
        Assert.True(await guest.IsInAsync());
    }

    [Fact]
    public async Task Another_address_counts_once_its_code_came_back_from_the_account_that_asked()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var guest = await Guest.SignedInAsync(Host, brand);
        using var second = await Guest.SignedInAsync(Host, brand, guest.Email);
        using var thief = await Guest.SignedInAsync(Host, brand);
        var (email, challenge, code) = await WishAsync(guest);

        Assert.Equal("CODE_WRONG@code", await thief.RefusalAsync("confirmDinerContactChange", new { challenge, code }, "diner { id }"));
        Assert.Equal("CODE_WRONG@code", await thief.EnterAsync(challenge, code));
        Assert.Null(await guest.RefusalAsync("confirmDinerContactChange", new { challenge, code }, "diner { id }"));
        Assert.Equal(email, (await guest.SeenAsync()).GetProperty("email").GetString());
        Assert.False(await second.IsInAsync());
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(Host, guest.Email)).Any(m => m.Contains(brand.Slug, StringComparison.Ordinal) && !m.Contains("Code", StringComparison.Ordinal)));
        Assert.Equal("CONTACT_LAST@kind", await guest.RefusalAsync("removeDinerContact", new { kind = "EMAIL" }, "diner { id }"));
    }

    [Fact]
    public async Task Of_two_who_want_one_address_at_once_one_gets_it()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var first = await Guest.SignedInAsync(Host, brand);
        using var second = await Guest.SignedInAsync(Host, brand);
        var (email, one, firstCode) = await WishAsync(first);
        var (_, two, secondCode) = await WishAsync(second, email);
        var refusals = await Task.WhenAll(
            first.RefusalAsync("confirmDinerContactChange", new { challenge = one, code = firstCode }, "diner { id }"),
            second.RefusalAsync("confirmDinerContactChange", new { challenge = two, code = secondCode }, "diner { id }"));
        Assert.Equal([null, "CONTACT_TAKEN@code"], refusals.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_signs_in_while_the_account_is_erased_is_in_a_new_one_or_nowhere()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        for (var round = 0; round < 3; round++)
        {
            using var guest = await Guest.SignedInAsync(Host, brand);
            using var second = guest.Elsewhere();
            var (challenge, code) = await second.CodeAsync();
            var id = (await guest.SeenAsync("id")).GetProperty("id").GetString();
            var erased = guest.RefusalAsync("eraseDiner", new { confirm = guest.Email }, "isErased");
            Assert.Null(await second.EnterAsync(challenge, code) is { } refusal && refusal != "CODE_WRONG@code" ? refusal : null);
            Assert.Null(await erased);
            if (await second.IsInAsync()) Assert.NotEqual(id, (await second.SeenAsync("id")).GetProperty("id").GetString());
        }
    }

    private async Task<(string Email, string Challenge, string Code)> WishAsync(Guest guest, string? wished = null)
    {
        var email = wished ?? $"{Guid.NewGuid():N}@example.com";
        var before = (await TestBrand.CodesAsync(Host, email)).Count;
        var (payload, refusal) = await guest.TryAsync("requestDinerContactChange", new { email }, "request { challenge }");
        Assert.Null(refusal);
        return (email, payload.GetProperty("request").GetProperty("challenge").GetString()!, await TestBrand.CodeAsync(Host, email, before));
    }

    /// <summary>Every table of the product that holds a text anywhere in a row.</summary>
    private async Task<IReadOnlyList<string>> TablesWithAsync(string text)
    {
        var found = new List<string>();
        var tables = await Host.Database.ColumnAsync<string>("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
        foreach (var table in tables)
        {
            if (await Host.ScalarAsync<long>($"SELECT count(*) FROM {table} t WHERE strpos(upper(to_jsonb(t)::text), upper($1)) > 0", text) > 0) found.Add(table);
        }

        return found;
    }
}
