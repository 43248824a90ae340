namespace FoodSaaS.Tenancy.Life;

/// <summary>
/// Takes part in deleting the present brand, before its rows and files go: caches outside the database, and rows of the platform that are not the brand's but are
/// there only because of it. The brand's own rows and files need nobody: they are found. At least once, in any order; it must bear repetition.
/// </summary>
public interface IForgetBrand
{
    Task ForgetAsync(CancellationToken cancellationToken);
}
