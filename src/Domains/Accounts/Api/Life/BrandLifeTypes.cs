using FoodSaaS.Accounts.Application.Life;
using FoodSaaS.Accounts.Application.Operators;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.Accounts.Api.Life;

internal sealed class BrandMoveType : ObjectType<BrandMoveView>
{
    public BrandMoveType()
        : base("BrandMove", "A line in the history of a brand's state. Names are as they were then.")
    {
        Field("from", AccessRule.Inherited, "The state before.", m => m.From);
        Field("to", AccessRule.Inherited, "The state after.", m => m.To);
        Field("author", AccessRule.Inherited, "Who did it.", m => m.Author);
        Field("reason", AccessRule.Inherited, "Why.", m => m.Reason);
        Field("at", AccessRule.Inherited, "When.", m => m.At);
    }
}

internal sealed class BrandStateType : ObjectType<BrandStateView>
{
    public BrandStateType()
        : base("BrandState", "Where the brand is in its life.")
    {
        Field("status", AccessRule.Inherited, "The state.", s => s.Status);
        Optional("reason", AccessRule.Inherited, "Why it came to this state; null where it always was in it.", s => s.Reason);
        Optional("since", AccessRule.Inherited, "When it came to this state; null where it always was in it.", s => s.Since);
        Optional("deletionDueAt", AccessRule.Inherited, "When everything is deleted; null unless the brand is closing.", s => s.DeletionDueAt);
        Field("moves", AccessRule.Inherited, "How it came here, the latest 200 moves, newest first.", s => s.Moves);
    }
}

internal sealed class ImpersonationType : ObjectType<ImpersonationView>
{
    public ImpersonationType()
        : base("Impersonation", "An operator of the platform acted for the brand.")
    {
        Field("id", AccessRule.Inherited, "Opaque id.", i => new GlobalId("Impersonation", i.Id));
        Field("operator", AccessRule.Inherited, "The operator's name, as it was then.", i => i.Operator);
        Field("reason", AccessRule.Inherited, "Why.", i => i.Reason);
        Field("startedAt", AccessRule.Inherited, "When it began.", i => i.StartedAt);
        Field("endsAt", AccessRule.Inherited, "When its time is over.", i => i.EndsAt);
        Optional("endedAt", AccessRule.Inherited, "When it was ended before its time; null where it was not.", i => i.EndedAt);
        Field("actions", AccessRule.Inherited, "What was changed, the first first.", i => i.Actions);
    }
}

internal sealed class ImpersonatedActionType : ObjectType<ImpersonatedActionView>
{
    public ImpersonatedActionType()
        : base("ImpersonatedAction", "Something that an operator changed while he acted for the brand.")
    {
        Field("what", AccessRule.Inherited, "The field of this schema, or what an upload did.", a => a.What);
        Field("at", AccessRule.Inherited, "When.", a => a.At);
    }
}
