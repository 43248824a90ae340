using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.Staff;

/// <param name="Author">Null where he does not work for the brand any more.</param>
internal sealed record CustomerLookView(string? Author, Instant At, bool WasSearch, int Shown);

/// <summary>Who was shown guests, newest first.</summary>
internal sealed class GetCustomerLooks(CustomersDb db, IAuthors authors)
{
    private const int Most = 1_000;

    public async Task<Connection<CustomerLookView>> ExecuteAsync(Page page, CancellationToken cancellationToken)
    {
        var looks = await db.Looks.AsNoTracking().OrderByDescending(l => l.Id).Take(Most).ToListAsync(cancellationToken);
        var names = await authors.NamesAsync([.. looks.Select(l => l.Author).Distinct(StringComparer.Ordinal)], cancellationToken);
        return Connection<CustomerLookView>.Of([.. looks.Select(l => new CustomerLookView(names.GetValueOrDefault(l.Author), l.At, l.WasSearch, l.Shown))], page);
    }
}
