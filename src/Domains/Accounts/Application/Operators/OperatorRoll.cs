using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Operators;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Operators;

/// <summary>The host's door to the roll; each call is a transaction.</summary>
internal sealed class OperatorRoll(UseCaseRunner runner) : IOperatorRoll
{
    public async Task<OperatorGrant> GrantAsync(string email, CancellationToken cancellationToken) =>
        (await runner.WriteAsync<ChangeOperators, OperatorGrant>(c => c.GrantAsync(email, cancellationToken), cancellationToken)).Value;

    public async Task<bool> RevokeAsync(string email, CancellationToken cancellationToken) =>
        (await runner.WriteAsync<ChangeOperators, bool>(c => c.RevokeAsync(email, cancellationToken), cancellationToken)).Value;

    public Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken) => runner.ReadAsync<ChangeOperators, IReadOnlyList<string>>(c => c.AllAsync(cancellationToken), cancellationToken);
}

/// <summary>Adds operators to the roll and takes them off. Without a second factor an operator can do nothing yet.</summary>
internal sealed class ChangeOperators(AccountsDb db, Passwords passwords, IClock clock)
{
    public async Task<Result<OperatorGrant>> GrantAsync(string email, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(email) is not { } address) return new OperatorGrant(IsAddress: false, null);
        var now = clock.GetCurrentInstant();
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == address.Normalized, cancellationToken);
        var password = user is null ? Secrets.Draw() : null;
        if (user is null)
        {
            user = User.Register(address.Text.Split('@')[0], address, passwords.Hash(password!), now);
            db.Add(user);
        }

        if (!await db.Operators.AnyAsync(o => o.UserId == user.Id, cancellationToken)) db.Add(new Operator { UserId = user.Id, GrantedAt = now });
        await db.SaveChangesAsync(cancellationToken);
        return new OperatorGrant(IsAddress: true, password);
    }

    public async Task<Result<bool>> RevokeAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = EmailAddress.Parse(email)?.Normalized;
        var now = clock.GetCurrentInstant();
        var user = await db.Users.Where(u => u.NormalizedEmail == normalized).Select(u => u.Id).FirstOrDefaultAsync(cancellationToken);
        await db.Impersonations.Where(i => i.OperatorId == user && i.EndedAt == null && i.EndsAt > now).ExecuteUpdateAsync(i => i.SetProperty(x => x.EndedAt, now), cancellationToken);
        return await db.Operators.Where(o => o.UserId == user).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken) =>
        await db.Operators.Join(db.Users, o => o.UserId, u => u.Id, (_, u) => u.Email).OrderBy(e => e).ToListAsync(cancellationToken);
}
