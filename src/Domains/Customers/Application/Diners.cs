using FoodSaaS.Contracts.Customers;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Application;

internal sealed class Diners(CustomersDb db, ViewerScope viewer) : IDiners
{
    public Guid? SignedIn => viewer.Viewer.DinerId;

    public Task<DinerContact?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Diners.AsNoTracking()
        .Where(d => d.Id == id)
        .Select(d => new DinerContact(d.Id, d.Name, d.Email, d.Phone, d.Locale))
        .FirstOrDefaultAsync(cancellationToken);
}
