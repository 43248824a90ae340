using System.Text.Json;
using System.Text.RegularExpressions;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Tables;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>All by which a brand could be recognised in an answer: its word, and every id in its rows.</summary>
internal sealed partial class Traces
{
    /// <summary>Theme, navigation, content model and tax settings, of which every brand has one: they are called the same everywhere and tell nothing.</summary>
    private static readonly Guid[] OnePerBrand = [new("01890000-0000-7000-8000-00000000a001"), new("01890000-0000-7000-8000-00000000a002"), new("01890000-0000-7000-8000-00000000a003"), new("01890000-0000-7000-8000-00000000a004")];

    /// <summary>What Accounts keeps of a brand in tables of the platform.</summary>
    private static readonly string[] OfAccounts = ["api_keys", "invitations", "key_changes", "memberships", "own_roles", "staff_changes"];

    private readonly string _marker;
    private readonly HashSet<Guid> _ids;

    private Traces(string marker, HashSet<Guid> ids)
    {
        _marker = marker;
        _ids = ids;
    }

    public static async Task<Traces> OfAsync(FilledBrand brand, ApiFixture api)
    {
        await using var all = await Session.AsSuperuserAsync(api);
        var rows = new List<string>();
        foreach (var table in await TenantTable.AllAsync(api.Services)) rows.AddRange(await all.ListAsync($"SELECT to_jsonb(t)::text FROM {table} t WHERE tenant_id = $1", r => r.GetString(0), brand.Id));
        foreach (var table in OfAccounts) rows.AddRange(await all.ListAsync($"SELECT to_jsonb(t)::text FROM accounts.{table} t WHERE brand_id = $1", r => r.GetString(0), brand.Id));
        return new Traces(brand.Marker, [.. rows.SelectMany(OwnIds).Except(OnePerBrand), brand.Id]);
    }

    /// <summary>What of the brand a text tells.</summary>
    public IEnumerable<string> In(string text)
    {
        if (text.Contains(_marker, StringComparison.OrdinalIgnoreCase)) yield return $"the word {_marker}";
        foreach (var id in IdsIn(text).Where(_ids.Contains)) yield return $"the id {id}";
        foreach (var id in Texts(JsonDocument.Parse(text).RootElement).Select(GlobalId.Parse).OfType<GlobalId>().Where(g => _ids.Contains(g.Id))) yield return $"the id of a {id.Type}";
    }

    /// <summary>The ids in a row's own columns; those inside documents may come from a template that all brands share.</summary>
    private static IEnumerable<Guid> OwnIds(string row) =>
        JsonDocument.Parse(row).RootElement.EnumerateObject().Where(c => c.Value.ValueKind == JsonValueKind.String && c.Value.TryGetGuid(out _)).Select(c => c.Value.GetGuid());

    private static IEnumerable<Guid> IdsIn(string text) => Ids128().Matches(text).Select(m => Guid.Parse(m.Value)).Where(id => id != Guid.Empty);

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    [GeneratedRegex(@"(?<![0-9a-f])[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?![0-9a-f])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Ids128();
}
