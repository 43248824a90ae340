namespace FoodSaaS.Contracts.Accounts;

/// <summary>Who runs the platform. Only the host's own commands change it: nobody becomes an operator over the network.</summary>
public interface IOperatorRoll
{
    /// <summary>Makes the person with this address an operator, with a new account where there is none.</summary>
    /// <returns>The new account's password, shown this once; null where the account existed. <see cref="OperatorGrant.IsAddress"/> is false for what is no e-mail address.</returns>
    Task<OperatorGrant> GrantAsync(string email, CancellationToken cancellationToken);

    /// <summary>Takes it back at once, impersonations included. False where nobody with this address was an operator.</summary>
    Task<bool> RevokeAsync(string email, CancellationToken cancellationToken);

    /// <summary>Their addresses, in order.</summary>
    Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken);
}

/// <summary>What came of making an operator.</summary>
public sealed record OperatorGrant(bool IsAddress, string? NewPassword);
