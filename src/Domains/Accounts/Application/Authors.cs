using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

/// <summary>Names for histories: of the brand's own people, keys and apps, and of nobody else.</summary>
internal sealed class Authors(AccountsDb db, ITenantScope scope) : IAuthors
{
    private const string User = "user:";
    private const string Key = "key:";
    private const string Operator = "operator:";
    private const string App = "app:";

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> authors, CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        var (users, keys) = (IdsOf(User, authors), IdsOf(Key, authors));
        var people = await db.Users.Where(u => users.Contains(u.Id) && db.Memberships.Any(m => m.UserId == u.Id && m.BrandId == brand))
            .Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken);
        var programs = await db.ApiKeys.Where(k => keys.Contains(k.Id) && k.BrandId == brand).Select(k => new { k.Id, k.Name }).ToListAsync(cancellationToken);
        var names = people.ToDictionary(p => $"{User}{p.Id}", p => p.Name, StringComparer.Ordinal);
        foreach (var program in programs) names[$"{Key}{program.Id}"] = program.Name;
        var operators = IdsOf(Operator, authors);
        var acted = await db.Impersonations.Where(i => i.BrandId == brand && operators.Contains(i.OperatorId)).Select(i => new { i.OperatorId, i.OperatorName }).Distinct().ToListAsync(cancellationToken);
        foreach (var one in acted) names[$"{Operator}{one.OperatorId}"] = $"{one.OperatorName} (FoodSaaS)";
        await AddAppsAsync(names, IdsOf(App, authors), brand, cancellationToken);
        if (authors.Contains("system")) names["system"] = "FoodSaaS";
        return names;
    }

    /// <summary>Who let the app act is part of its name, as long as he works for the brand.</summary>
    private async Task AddAppsAsync(Dictionary<string, string> names, List<Guid> grants, Guid brand, CancellationToken cancellationToken)
    {
        if (grants.Count == 0) return;
        var apps = await db.AppGrants.Where(g => grants.Contains(g.Id) && g.BrandId == brand)
            .Select(g => new { g.Id, App = g.Application!.DisplayName, Person = db.Users.Where(u => u.Id == g.UserId && db.Memberships.Any(m => m.UserId == u.Id && m.BrandId == brand)).Select(u => u.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        foreach (var one in apps) names[$"{App}{one.Id}"] = one.Person is null ? one.App! : $"{one.Person} ({one.App})";
    }

    private static List<Guid> IdsOf(string kind, IEnumerable<string> authors) =>
        [.. authors.Where(a => a.StartsWith(kind, StringComparison.Ordinal)).Select(a => Guid.Parse(a.AsSpan(kind.Length), null))];
}
