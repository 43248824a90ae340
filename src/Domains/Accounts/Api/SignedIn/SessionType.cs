using FoodSaaS.Accounts.Application.SignedIn;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.SignedIn;

internal sealed class SessionType : ObjectType<SessionView>
{
    public SessionType()
        : base("Session", "A browser that is signed in to the caller's account.")
    {
        Field("id", AccessRule.Inherited, "Opaque id.", s => new GlobalId("Session", s.Id));
        Field("network", AccessRule.Inherited, "The network that it was opened from: an IPv4 address, or an IPv6 /64.", s => s.Network);
        Field("startedAt", AccessRule.Inherited, "When it was opened.", s => s.StartedAt);
        Field("usedAt", AccessRule.Inherited, "When it was used lately, to the day.", s => s.UsedAt);
        Field("isCurrent", AccessRule.Inherited, "Whether it is the one that asks.", s => s.IsCurrent);
    }
}
