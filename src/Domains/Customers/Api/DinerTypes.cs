using FoodSaaS.Customers.Application.SignedIn;
using FoodSaaS.Customers.Application.SignIn;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Customers.Api;

internal sealed class DinerType : ObjectType<DinerView>
{
    public DinerType()
        : base("Diner", "A guest of this brand, as he sees himself.")
    {
        Field("id", AccessRule.Inherited, "Opaque id.", d => new GlobalId("Diner", d.Id));
        Optional("name", AccessRule.Inherited, "As he wants to be called; null where he has not said.", d => d.Name);
        Optional("email", AccessRule.Inherited, "His e-mail address, proven.", d => d.Email);
        Optional("phone", AccessRule.Inherited, "His mobile number in E.164, proven.", d => d.Phone);
        Field("locale", AccessRule.Inherited, "Language that he is written to in: a BCP 47 tag.", d => d.Locale);
        Field("hasPassword", AccessRule.Inherited, "Whether he can sign in with a password, too.", d => d.HasPassword);
        Field("isProven", AccessRule.Inherited, "Whether this browser signed in with a code within the last 15 minutes: some changes need that (PROOF_NEEDED).", d => d.IsProven);
        Field("marketingConsent", AccessRule.Inherited, "Whether the brand may send him advertisements.", d => d.MarketingConsent);
        Optional("consentAt", AccessRule.Inherited, "When he last said yes or no to them.", d => d.ConsentAt);
        Optional("consentSource", AccessRule.Inherited, "Where he said it.", d => d.ConsentSource);
        FieldAsync("addresses", AccessRule.Inherited, "His addresses, oldest first; at most 10.", (d, c) => c.ReadAsync<DinerAddresses, IReadOnlyList<DinerAddressView>>(q => q.ListAsync(d.Id, c.Cancelled)));
        FieldAsync(
            "sessions",
            AccessRule.Inherited,
            "The browsers that are signed in, the present one first.",
            (d, c) => c.ReadAsync<GetDiner, IReadOnlyList<DinerSessionView>>(q => q.SessionsAsync(d.Id, c.Cancelled)));
    }
}

internal sealed class DinerSessionType : ObjectType<DinerSessionView>
{
    public DinerSessionType()
        : base(EndDinerSession.TypeName, "A browser that is signed in to a guest's account.")
    {
        Field("id", AccessRule.Inherited, "Opaque id.", s => new GlobalId(EndDinerSession.TypeName, s.Id));
        Field("network", AccessRule.Inherited, "The network that it was opened from: an IPv4 address, or an IPv6 /64.", s => s.Network);
        Field("startedAt", AccessRule.Inherited, "When it was opened.", s => s.StartedAt);
        Field("usedAt", AccessRule.Inherited, "When it was used lately, to the day.", s => s.UsedAt);
        Field("isCurrent", AccessRule.Inherited, "Whether it is the one that asks.", s => s.IsCurrent);
    }
}

internal sealed class CodeRequestType : ObjectType<CodeRequestView>
{
    public CodeRequestType()
        : base("DinerCodeRequest", "A code on its way to somebody.")
    {
        Field("challenge", AccessRule.Inherited, "Goes with the code: without it the code counts for nothing. For this browser only.", r => r.Challenge);
        Field("expiresAt", AccessRule.Inherited, "Until when the code can be used.", r => r.ExpiresAt);
    }
}

internal sealed class SignInOptionsType : ObjectType<SignInOptionsView>
{
    public SignInOptionsType()
        : base("DinerSignInOptions", "The ways in which guests of this brand sign in.")
    {
        Field("byPhone", AccessRule.Inherited, "Whether codes are sent to telephones, too.", o => o.ByPhone);
    }
}

internal sealed record SignInOptionsView(bool ByPhone);
