using FoodSaaS.Cms.Application.Pictures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Where pictures and uploads are kept: in S3 where a bucket is configured, else in files.</summary>
internal static class MediaStorage
{
    public static void AddMediaStorage(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetSection(S3Options.Section).Get<S3Options>() is { IsConfigured: true } options)
        {
            services.AddSingleton(_ => new S3Bucket(options));
            services.AddSingleton<IMediaStore, S3MediaStore>().AddSingleton<IUploadInbox, S3UploadInbox>();
            return;
        }

        services.AddSingleton<IMediaStore, FileMediaStore>().AddSingleton<IUploadInbox, FileUploadInbox>();
    }
}
