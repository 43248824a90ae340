using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Application.SignedIn;

internal sealed record DinerAddressView(Guid Id, string? Label, Address Address, string? Note)
{
    public const string TypeName = "DinerAddress";

    public static DinerAddressView Of(DinerAddress address) => new(address.Id, address.Label, address.Address, address.Note);
}

/// <summary>The diner's own addresses, oldest first. Changes of one diner's list take turns at his row, so that it stays bounded.</summary>
internal sealed class DinerAddresses(CustomersDb db, DinerRows rows, ViewerScope viewer)
{
    private Guid Me => viewer.Viewer.DinerId!.Value;

    public async Task<IReadOnlyList<DinerAddressView>> ListAsync(Guid diner, CancellationToken cancellationToken) =>
        [.. (await db.Addresses.AsNoTracking().Where(a => a.DinerId == diner).OrderBy(a => a.Id).ToListAsync(cancellationToken)).Select(DinerAddressView.Of)];

    public async Task<Result<DinerAddressView>> AddAsync(AddDinerAddressInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var address = new DinerAddress { DinerId = Me, Address = AddressForm.Read(input, errors), Label = AddressForm.Label(input, errors), Note = AddressForm.Note(input, errors) };
        if (errors.Count > 0) return errors;
        if (await rows.TakeAsync(Me, cancellationToken) is null) return CustomersErrors.ProofNeeded;
        if (await db.Addresses.CountAsync(a => a.DinerId == Me, cancellationToken) >= DinerAddress.MaxOfADiner) return ProfileErrors.AddressesFull;
        db.Add(address);
        await db.SaveChangesAsync(cancellationToken);
        return DinerAddressView.Of(address);
    }

    public async Task<Result<DinerAddressView>> UpdateAsync(UpdateDinerAddressInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var (read, label, note) = (AddressForm.Read(input, errors), AddressForm.Label(input, errors), AddressForm.Note(input, errors));
        if (await FindAsync(input.Id, cancellationToken) is not { } address) return ProfileErrors.AddressNotFound;
        if (errors.Count > 0) return errors;
        (address.Address, address.Label, address.Note) = (read, label, note);
        await db.SaveChangesAsync(cancellationToken);
        return DinerAddressView.Of(address);
    }

    public async Task<Result<GlobalId>> DeleteAsync(DeleteDinerAddressInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(input.Id, cancellationToken) is not { } address) return ProfileErrors.AddressNotFound;
        db.Remove(address);
        await db.SaveChangesAsync(cancellationToken);
        return input.Id;
    }

    /// <summary>Locked, so that of a change and a deletion at once the later one finds what the earlier one left.</summary>
    private async Task<DinerAddress?> FindAsync(GlobalId id, CancellationToken cancellationToken)
    {
        if (id.Type != DinerAddressView.TypeName || await rows.TakeAsync(Me, cancellationToken) is null) return null;
        return await db.Addresses.FirstOrDefaultAsync(a => a.Id == id.Id && a.DinerId == Me, cancellationToken);
    }
}
