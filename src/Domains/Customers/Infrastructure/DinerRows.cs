using FoodSaaS.Customers.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Infrastructure;

/// <summary>Finds diners, and holds what is about to change until the end of the transaction: first the contacts, then the row.</summary>
internal sealed class DinerRows(CustomersDb db, ITenantScope scope)
{
    /// <summary>
    /// Waits for the turn at addresses, always in the same order. Of those who come with one address at once, one opens the account and the others find it; and
    /// nobody is let in by an address that is being taken from an account.
    /// </summary>
    public async Task WaitForAsync(IEnumerable<Contact> contacts, CancellationToken cancellationToken)
    {
        foreach (var key in contacts.Select(c => c.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var turn = $"customers.contact:{scope.Current}:{key}";
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellationToken);
        }
    }

    /// <summary>As <see cref="TakeAsync"/>, after the turns at the diner's own addresses and at one that he wishes for.</summary>
    public async Task<Diner?> TakeWithContactsAsync(Guid id, Contact? wished, CancellationToken cancellationToken)
    {
        var own = await db.Diners.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.Email, d.Phone }).FirstOrDefaultAsync(cancellationToken);
        if (own is null) return null;
        Contact?[] all = [wished, EmailAddress.Parse(own.Email) is { } email ? new Contact(email, null) : null, own.Phone is { } phone ? new Contact(null, phone) : null];
        await WaitForAsync(all.OfType<Contact>(), cancellationToken);
        return await TakeAsync(id, cancellationToken);
    }

    /// <summary>For a change: the diner as he is when nobody else changes him or lets anybody in by his password.</summary>
    public async Task<Diner?> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM customers.diners WHERE tenant_id = {scope.Current.Value} AND id = {id} FOR UPDATE", cancellationToken);
        return await db.Diners.FirstOrDefaultAsync(d => d.Id == id, cancellationToken);
    }

    /// <summary>For letting somebody in by a password that was found right: false where the diner got another one meanwhile.</summary>
    public async Task<bool> HoldAsync(Guid id, string passwordHash, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM customers.diners WHERE tenant_id = {scope.Current.Value} AND id = {id} FOR SHARE", cancellationToken);
        return await db.Diners.AnyAsync(d => d.Id == id && d.PasswordHash == passwordHash, cancellationToken);
    }
}

internal static class ReachedDiners
{
    /// <summary>The one diner who is reached there, if any. One statement for both kinds of contact, whether somebody is found or not.</summary>
    public static IQueryable<Diner> Reached(this CustomersDb db, Contact contact)
    {
        var (email, phone) = (contact.Email?.Normalized, contact.Phone);
        return email is not null ? db.Diners.Where(d => d.NormalizedEmail == email) : db.Diners.Where(d => d.Phone == phone);
    }
}
