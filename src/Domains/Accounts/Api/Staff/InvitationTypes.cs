using FoodSaaS.Accounts.Application.Staff;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.Staff;

internal sealed class InvitationType : ObjectType<InvitationView>
{
    public InvitationType()
        : base("Invitation", "A role at the brand, offered to an e-mail address and not accepted yet.")
    {
        GlobalId(i => i.Id);
        Field("email", AccessRule.Inherited, "The invited address.", i => i.Email);
        Field("role", AccessRule.Inherited, "The offered role.", i => i.Role);
        Field("createdAt", AccessRule.Inherited, "When it was sent.", i => i.CreatedAt);
        Field("expiresAt", AccessRule.Inherited, "Until when it can be accepted.", i => i.ExpiresAt);
    }
}

internal sealed class InvitationOfferType : ObjectType<InvitationOfferView>
{
    public InvitationOfferType()
        : base("InvitationOffer", "What the holder of an invitation's link is offered.")
    {
        Field("brandName", AccessRule.Inherited, "The inviting brand.", o => o.BrandName);
        Field("brandSlug", AccessRule.Inherited, "Its sub-domain; the console is at `/b/<slug>`.", o => o.BrandSlug);
        Field("roleName", AccessRule.Inherited, "The offered role.", o => o.RoleName);
        Field("email", AccessRule.Inherited, "The invited address.", o => o.Email);
        Field("needsSignIn", AccessRule.Inherited, "True where the address has an account: it must be signed in to accept.", o => o.NeedsSignIn);
        Field("expiresAt", AccessRule.Inherited, "Until when it can be accepted.", o => o.ExpiresAt);
    }
}
