using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Customers.Application.Staff;

/// <summary>Shows the brand's guests, and writes down that they were shown: whoever takes them all along leaves a trace.</summary>
internal sealed class LookAtCustomers(CustomersDb db, GetCustomers customers, ViewerScope viewer, IClock clock)
{
    public async Task<Result<Connection<CustomerView>>> ExecuteAsync(Page page, string? search, CancellationToken cancellationToken)
    {
        var seen = await customers.PageAsync(page, search, cancellationToken);
        if (seen.Nodes.Count == 0) return seen;
        db.Add(new CustomerLook { Author = viewer.Viewer.Author, At = clock.GetCurrentInstant(), WasSearch = !string.IsNullOrWhiteSpace(search), Shown = seen.Nodes.Count });
        await db.SaveChangesAsync(cancellationToken);
        return seen;
    }
}
