using System.Linq.Expressions;
using FoodSaaS.Accounts.Domain.Operators;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Operators;

internal sealed record ImpersonationView(Guid Id, string Operator, string Reason, Instant StartedAt, Instant EndsAt, Instant? EndedAt)
{
    public static readonly Expression<Func<Impersonation, ImpersonationView>> Of = i => new ImpersonationView(i.Id, i.OperatorName, i.Reason, i.StartedAt, i.EndsAt, i.EndedAt);

    public IReadOnlyList<ImpersonatedActionView> Actions { get; init; } = [];
}

internal sealed record ImpersonatedActionView(string What, Instant At);
