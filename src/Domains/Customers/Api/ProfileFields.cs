using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Application.SignedIn;
using FoodSaaS.Customers.Application.SignIn;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Customers.Api;

/// <summary>What guests tell of themselves, and the end of it.</summary>
internal static class ProfileFields
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<DinerAddressView, DinerAddressType>();
        schema.AddQuery("dinerExport", AccessRule.Diner, "All that is kept of the guest here: a JSON document.", c => c.ReadAsync<ExportDiner, string>(q => q.ExecuteAsync(c.Viewer.DinerId!.Value, c.Cancelled)));
        schema.AddMutation<UpdateDinerInput, DinerView>(
            "updateDiner", AccessRule.Diner, "Changes name and language.", "diner", "The guest as he is now.", [ErrorKind.InvalidInput, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<UpdateDiner, DinerView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<SetMarketingConsentInput, DinerView>(
            "setMarketingConsent", AccessRule.Diner, "Says whether the brand may send advertisements; time and place are kept with it.", "diner", "The guest as he is now.", [ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<UpdateDiner, DinerView>(u => u.ExecuteAsync(input, c.Cancelled)));
        AddAddresses(schema);
        AddContacts(schema);
        schema.AddMutation<EraseDinerInput, bool>(
            "eraseDiner", AccessRule.Diner, "Erases the guest's account and all that is kept of him. Needs his address typed (CONFIRM_WRONG) and a code within the last 15 minutes (PROOF_NEEDED).", "isErased", "Whether it was erased.", [ErrorKind.InvalidInput, ErrorKind.Forbidden],
            EraseAsync);
    }

    private static void AddAddresses(SchemaParts schema)
    {
        schema.AddMutation<AddDinerAddressInput, DinerAddressView>(
            "addDinerAddress", AccessRule.Diner, "Keeps an address to bring food to; at most 10 (ADDRESSES_FULL).", "address", "The new address.", [ErrorKind.InvalidInput, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            (input, c) => c.WriteAsync<DinerAddresses, DinerAddressView>(u => u.AddAsync(input, c.Cancelled)));
        schema.AddMutation<UpdateDinerAddressInput, DinerAddressView>(
            "updateDinerAddress", AccessRule.Diner, "Replaces what an address says.", "address", "The address as it is now.", [ErrorKind.InvalidInput, ErrorKind.NotFound],
            (input, c) => c.WriteAsync<DinerAddresses, DinerAddressView>(u => u.UpdateAsync(input, c.Cancelled)));
        schema.AddMutation<DeleteDinerAddressInput, GlobalId>(
            "deleteDinerAddress", AccessRule.Diner, "Deletes an address.", "deletedId", "Id of what was deleted.", [ErrorKind.NotFound],
            (input, c) => c.WriteAsync<DinerAddresses, GlobalId>(u => u.DeleteAsync(input, c.Cancelled)));
    }

    private static void AddContacts(SchemaParts schema)
    {
        schema.AddMutation<RequestDinerContactChangeInput, CodeRequestView>(
            "requestDinerContactChange", AccessRule.Diner, "Sends a code to another e-mail address or telephone number of the guest. Needs a code within the last 15 minutes (PROOF_NEEDED). The answer is the same whether the address has an account or not.", "request", "The code that is on its way.", [ErrorKind.InvalidInput, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            RequestAsync);
        schema.AddMutation<ConfirmDinerContactChangeInput, DinerView>(
            "confirmDinerContactChange", AccessRule.Diner, "Has the guest reached at the address that the code came to, in the place of the one of its kind. All other sessions end, and the former e-mail address is told. Taken by another account: CONTACT_TAKEN.", "diner", "The guest as he is now.", [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            ConfirmAsync);
        schema.AddMutation<RemoveDinerContactInput, DinerView>(
            "removeDinerContact", AccessRule.Diner, "Gives one of two ways to be reached up; the last one stays (CONTACT_LAST). Needs a code within the last 15 minutes (PROOF_NEEDED).", "diner", "The guest as he is now.", [ErrorKind.Conflict, ErrorKind.Forbidden],
            RemoveAsync);
    }

    private static async Task<Result<CodeRequestView>> RequestAsync(RequestDinerContactChangeInput input, FieldContext c)
    {
        if (!DinerSignInMutations.Read(input.Email, input.Phone, c).TryGet(out var contact, out var refusals)) return Result<CodeRequestView>.Failure(refusals);
        if (!await c.ReadAsync<FreshProof, bool>(p => p.IsThereAsync(c.Cancelled))) return CustomersErrors.ProofNeeded;
        return await DinerSignInMutations.SendCodeAsync(contact, c.Viewer.DinerId, c);
    }

    private static async Task<Result<DinerView>> ConfirmAsync(ConfirmDinerContactChangeInput input, FieldContext c)
    {
        var taken = await DinerSignInMutations.TakeTryAsync(input.Challenge, c);
        if (!taken.IsSuccess) return Result<DinerView>.Failure(taken.Errors);
        return await ToldAsync(c, c.WriteAsync<ChangeContact, DinerView>(u => u.ConfirmAsync(input, c.Cancelled)));
    }

    private static Task<Result<DinerView>> RemoveAsync(RemoveDinerContactInput input, FieldContext c) => ToldAsync(c, c.WriteAsync<ChangeContact, DinerView>(u => u.RemoveAsync(input, c.Cancelled)));

    private static async Task<Result<bool>> EraseAsync(EraseDinerInput input, FieldContext c)
    {
        var erased = await ToldAsync(c, c.WriteAsync<EraseDiner, bool>(u => u.ExecuteAsync(input, c.Cancelled)));
        if (erased.IsSuccess) c.Service<IDinerCookie>().Clear();
        return erased;
    }

    private static async Task<Result<T>> ToldAsync<T>(FieldContext c, Task<Result<T>> change)
    {
        var result = await change;
        c.Service<IOutgoingMail>().Ring();
        return result;
    }
}

internal sealed class DinerAddressType : ObjectType<DinerAddressView>
{
    public DinerAddressType()
        : base(DinerAddressView.TypeName, "Where a guest has food brought to.")
    {
        Field("id", AccessRule.Inherited, "Opaque id.", a => new GlobalId(DinerAddressView.TypeName, a.Id));
        Optional("label", AccessRule.Inherited, "What the guest calls it.", a => a.Label);
        Field("street", AccessRule.Inherited, "Street and house number.", a => a.Address.Street);
        Field("postalCode", AccessRule.Inherited, "Postal code; empty where there are none.", a => a.Address.PostalCode);
        Field("city", AccessRule.Inherited, "City.", a => a.Address.City);
        Optional("region", AccessRule.Inherited, "State or province.", a => a.Address.Region);
        Field("country", AccessRule.Inherited, "ISO 3166-1 alpha-2.", a => a.Address.Country);
        Optional("note", AccessRule.Inherited, "For whoever brings it.", a => a.Note);
    }
}
