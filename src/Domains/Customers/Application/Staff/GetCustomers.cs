using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.Staff;

/// <summary>What staff sees of a diner.</summary>
internal sealed record CustomerView(Guid Id, string? Name, string? Email, string? Phone, string Locale, bool MarketingConsent, Instant? ConsentAt, Instant CreatedAt)
{
    public const string TypeName = "Customer";
}

/// <summary>The brand's diners, newest first. Search looks at what is shown and at nothing else. Cursors name diners, so who comes in meanwhile shifts no page.</summary>
internal sealed class GetCustomers(CustomersDb db)
{
    private const int MaxSearchLength = 100;
    private const string Escape = "\\";

    public async Task<Connection<CustomerView>> PageAsync(Page page, string? search, CancellationToken cancellationToken)
    {
        var all = Matching(search);
        var (after, before) = (CustomerCursor.Read(page.After), CustomerCursor.Read(page.Before));
        var slice = all;
        if (after is { } older) slice = slice.Where(d => d.Id < older);
        if (before is { } newer) slice = slice.Where(d => d.Id > newer);
        slice = page.IsBackward ? slice.OrderBy(d => d.Id) : slice.OrderByDescending(d => d.Id);
        var found = await slice.Take(page.Size + 1).ToListAsync(cancellationToken);
        var isMore = found.Count > page.Size;
        var nodes = found.Take(page.Size).Select(Of).ToList();
        if (page.IsBackward) nodes.Reverse();
        return new Connection<CustomerView>(
            nodes, [.. nodes.Select(n => CustomerCursor.Of(n.Id))], page.IsBackward ? before is not null : isMore, page.IsBackward ? isMore : after is not null, await all.CountAsync(cancellationToken));
    }

    public async Task<CustomerView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Diners.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is { } diner ? Of(diner) : null;

    private IQueryable<Diner> Matching(string? search)
    {
        var all = db.Diners.AsNoTracking();
        if (string.IsNullOrWhiteSpace(search)) return all;
        var text = search.Trim();
        if (text.Length > MaxSearchLength) return all.Where(d => false);
        var pattern = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return all.Where(d => EF.Functions.ILike(d.Name!, $"%{pattern}%", Escape) || EF.Functions.ILike(d.Email!, $"{pattern}%", Escape) || EF.Functions.Like(d.Phone!, $"%{pattern}%", Escape));
    }

    private static CustomerView Of(Diner diner) => new(diner.Id, diner.Name, diner.Email, diner.Phone, diner.Locale, diner.MarketingConsent, diner.ConsentAt, diner.CreatedAt);
}
